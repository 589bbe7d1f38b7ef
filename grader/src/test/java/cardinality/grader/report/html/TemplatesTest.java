package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates may contain, beyond what their compiler checks. */
class TemplatesTest {

    /** A place on the page, a view of it, or a page that we named. */
    private static final Pattern LINK =
            Pattern.compile("href=\"(?!#|\\$\\{(each|row|who)\\.page\\(\\)}\"|\\$\\{each\\.link\\(\\)}\")");

    @Test
    void noTemplateWritesTextAsItIsAndLinksLeadOnlyToIdsOfOurs() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
        assertThat(templates).hasSizeGreaterThan(15);
        for (Path template : templates) {
            String text = Files.readString(template);
            assertThat(text)
                    .as(template.toString())
                    .doesNotContain("$unsafe", "@raw")
                    .doesNotContainPattern(LINK);
        }
    }
}
