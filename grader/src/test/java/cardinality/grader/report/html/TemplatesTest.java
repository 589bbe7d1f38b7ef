package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates may contain, beyond what their compiler checks. */
class TemplatesTest {

    /** A place on the page, a view of it, or a page that we named. */
    private static final Pattern LINK = Pattern.compile(
            "href=\"(?!#|index\\.html\"|\\$\\{(each|row|who)\\.page\\(\\)}\"|\\$\\{each\\.link\\(\\)}\")");

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

    @ParameterizedTest
    @CsvSource({
        "td, style",
        "svg, xlink:href",
        "script, src",
        "form, action",
        "link, href",
        "iframe, srcdoc",
        "a, onclick",
        "a, ping",
        "IMG, alt",
        "a, ${name}",
        "button, formaction"
    })
    void theBuildRefusesWhatCouldRunLoadOrSend(String tag, String attribute) {
        assertThatThrownBy(() -> {
                    SafeTemplates policy = new SafeTemplates();
                    policy.validateHtmlTag(() -> tag);
                    policy.validateHtmlAttribute(() -> tag, new Attribute(attribute, '"'));
                })
                .isInstanceOf(HtmlPolicyException.class);
    }

    @Test
    void theBuildRefusesValuesThatNothingEnds() {
        SafeTemplates policy = new SafeTemplates();
        policy.validateHtmlAttribute(() -> "td", new Attribute("title", '"'));
        for (char quotes : new char[] {'\'', 0}) {
            assertThatThrownBy(() -> policy.validateHtmlAttribute(() -> "td", new Attribute("title", quotes)))
                    .isInstanceOf(HtmlPolicyException.class);
        }
    }

    private record Attribute(String getName, char getQuotes) implements HtmlAttribute {

        @Override
        public boolean isBoolean() {
            return false;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
