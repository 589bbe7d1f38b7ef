package cardinality.grader.report.html;

import static cardinality.grader.report.rescore.SmallClass.KIT;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.Tell;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.compare.OutlineComparison;
import cardinality.grader.report.rescore.SmallClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page is valid HTML. */
class ValidPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void thePageOfAStudent(Tell tell) throws IOException {
        new HtmlFormat(tell).write(SampleEvidence.in(InventedClass.of(3)), folder);
        assertThat(ValidHtml.errors(Files.readString(folder.resolve("s0003.html"))))
                .isEmpty();
    }

    @Test
    void thePageOfTheClass() {
        assertThat(ValidHtml.errors(new HtmlFormat(Tell.ALL).classPage(SampleEvidence.in(InventedClass.of(40)))))
                .isEmpty();
    }

    @Test
    void thePageOfAComparison() throws IOException {
        Gradebook before = SmallClass.of("anna", "zoë");
        Gradebook after = SmallClass.of("anna", "ben");
        Path page = ComparisonPage.write(
                OutlineComparison.of(Outline.of(before), Outline.of(after), KIT.rubric()), folder, true);
        assertThat(ValidHtml.errors(Files.readString(page))).isEmpty();
    }

    @Test
    void whatIsNotValidIsFound() {
        assertThat(ValidHtml.errors("<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a style=colour:red>"))
                .hasSize(2);
    }
}
