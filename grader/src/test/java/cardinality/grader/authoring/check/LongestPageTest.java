package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.testkit.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a student who got nearly everything wrong. */
class LongestPageTest {

    @TempDir
    Path folder;

    @Test
    void whoeverGotAllWrongStillGetsAPageOfAReadableLength() throws IOException, CorpusException {
        Kit kit = Kit.load();
        GradeReport report;
        try (Autograder autograder = new Autograder(kit, 1, exercise -> true, WorkerSettings.usual())) {
            report = autograder.grade(new WrongEverywhere(kit).submission());
        }
        List<CriterionReport> failed = report.exercises().stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .filter(criterion -> criterion.verdict() == Verdict.FAILED)
                .toList();
        assertThat(failed).as("the mistakes go together no more").hasSizeGreaterThan(50);
        new HtmlFormat(Tell.ALL)
                .write(
                        new Gradebook(
                                kit.version(),
                                kit.rubricDigest(),
                                "bwrap",
                                kit.rubric().points(),
                                List.of(report)),
                        folder);
        Path page = folder.resolve("s0001.html");
        assertThat(Files.size(page)).isLessThan(60_000);
        String text =
                Files.readString(page).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assertThat(failed).allSatisfy(criterion -> {
            assertThat(text).contains("id=\"" + criterion.criterion().id() + "\"");
            for (Fact fact : criterion.feedback()) {
                if (fact.key().equals("expected") || fact.key().equals("but was")) {
                    assertThat(text).contains(fact.value().strip().lines().toList());
                }
            }
        });
    }
}
