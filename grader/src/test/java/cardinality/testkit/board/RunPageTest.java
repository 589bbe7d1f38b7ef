package cardinality.testkit.board;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.html.ValidHtml;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.page.Stylesheet;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page that a run of the tests leaves behind. */
class RunPageTest {

    private static final String HOSTILE = "</dd></body>\"'><script>alert(1)</script>\u202E";

    @Test
    void thePageTellsWhatTheBoardTells() {
        String page = page(
                failed("plain.a", "two rows", "three rows"), new Observation("plain.b", "b", new Outcome.Passed()));
        assertThat(page)
                .contains(
                        "1 of 3 points, and other exercises that were not run",
                        "Next: mend plain.a",
                        "Title of a",
                        "<dd>two rows</dd>",
                        "<dd>three rows</dd>",
                        "<dd>A.b\nplain/A.java:7</dd>",
                        "<code>select 1</code> <b>3&nbsp;×</b>",
                        "<b>Idea</b> Think.",
                        "first hint")
                .doesNotContain("second hint", "Another exercise");
    }

    @Test
    void nothingOfAStudentIsMarkup() {
        assertThat(page(failed("plain.a", HOSTILE, HOSTILE)))
                .doesNotContain("<script", "\u202E")
                .contains("&lt;/dd&gt;&lt;/body&gt;&#34;&#39;&gt;&lt;script&gt;");
    }

    @Test
    void thePageMayRunAndLoadNothing() {
        assertThat(page(failed("plain.a", "x", "y")))
                .contains("default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                        + Stylesheet.source(Stylesheet.text()))
                .doesNotContain(" style=", " src=", "http:", "https:", "script-src");
    }

    @Test
    void thePageIsValid() {
        assertThat(ValidHtml.errors(page(
                        failed("plain.a", HOSTILE, "y"),
                        new Observation("plain.b", "b", new Outcome.NotStarted(HOSTILE, Optional.empty())))))
                .isEmpty();
    }

    private static String page(Observation... observations) {
        return new RunPage(
                        new Rubric(List.of(exercise("plain", "Some exercise"), exercise("other", "Another exercise"))),
                        List.of(observations),
                        (exercise, where) -> Optional.of(exercise.id() + "/A.java:7"),
                        new TablesOfRun(),
                        1)
                .text();
    }

    private static Observation failed(String criterion, String expected, String found) {
        return new Observation(
                criterion,
                "test",
                new Outcome.Failed(new Feedback(
                        List.of(new Fact("expected", expected), new Fact("but was", found)),
                        List.of(new ExecutedStatement("select 1", Kind.SELECT, 3)),
                        "A.b",
                        "WRONG")));
    }

    private static ExerciseRubric exercise(String id, String title) {
        return new ExerciseRubric(
                id,
                title,
                1,
                List.of("A"),
                List.of(),
                List.of(criterion(id + ".a", 2), criterion(id + ".b", 1)),
                List.of(),
                Map.of("WRONG", "Think."));
    }

    private static Criterion criterion(String id, int points) {
        return new Criterion(
                id,
                "Title of " + id.substring(id.length() - 1),
                points,
                List.of(),
                List.of("first hint", "second hint", "third hint"));
    }
}
