package cardinality.grader.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.HostileClass;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.InventedClass;
import cardinality.grader.report.html.SampleEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary of a job. */
class SummaryTest {

    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\n(.*?)\\n```\\n", Pattern.DOTALL);

    private static final Pattern BLOCK = Pattern.compile("<pre>([^<>]*)</pre>\\n");

    /** A line of a diagram: its kind, a table, a column, or a key. */
    private static final Pattern DIAGRAM_LINE = Pattern.compile("erDiagram"
            + "| {4}t\\d+\\[\"\\w+\"] \\{"
            + "| {8}[A-Za-z]\\w* [A-Za-z]\\w*( (PK|FK|UK)(, (PK|FK|UK))*)?( \"nullable\")?"
            + "| {4}}"
            + "| {4}t\\d+ (\\|o|}o)--(o\\||\\|\\|) t\\d+ : \"[\\w, ]+\"");

    /** What is in a line of ours: with text of others, no punctuation of it is left. */
    private static final Pattern OWN_PARTS =
            Pattern.compile("^(#{2,3}|-|1\\.|\\|) | \\||&#\\d+;|[\\p{L}\\p{N} .,:;()]|[^\\x00-\\x7F]|\\*\\*");

    @TempDir
    Path folder;

    private static List<String> texts() {
        return HostileClass.TEXTS;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textOfAStudentIsNeitherMarkdownNorHtmlNorMermaid(String text) {
        requireOnlyOwnMarkup(Summary.of(HostileClass.one(text), Tell.ALL, GithubFormat.MAX_BYTES));
    }

    @Test
    void namesOfAClassAreNoMarkdownEither() {
        requireOnlyOwnMarkup(Summary.of(HostileClass.all(), Tell.ALL, GithubFormat.MAX_BYTES));
    }

    private static void requireOnlyOwnMarkup(String summary) {
        assertThat(DIAGRAM.matcher(summary).results().map(found -> found.group(1)))
                .allSatisfy(diagram -> assertThat(diagram.lines())
                        .allSatisfy(line -> assertThat(line).matches(DIAGRAM_LINE)));
        String rest = BLOCK.matcher(DIAGRAM.matcher(summary).replaceAll("")).replaceAll("");
        assertThat(rest.lines().filter(line -> !line.startsWith("|---")))
                .allSatisfy(line -> assertThat(OWN_PARTS.matcher(line).replaceAll(""))
                        .as(line)
                        .matches("-*"));
    }

    @Test
    void aSchemaThatDiffersIsDrawnBesideTheOneAskedFor() {
        String summary = Summary.of(SampleEvidence.in(InventedClass.of(1)), Tell.ALL, GithubFormat.MAX_BYTES);
        assertThat(DIAGRAM.matcher(summary).results().map(MatchResult::group)).hasSize(2);
        assertThat(summary)
                .contains(
                        "t3[\"users_posts\"] {",
                        "        bigint posts_id FK, UK\n",
                        "    t2 }o--o| t1 : \"author_id\"\n",
                        "    t3 |o--|| t2 : \"posts_id\"\n",
                        "extra");
    }

    @Test
    void aSummaryTellsAsMuchAsStudentsAreTold() {
        Gradebook one = SampleEvidence.in(InventedClass.of(1));
        assertThat(Summary.of(one, Tell.VERDICTS, GithubFormat.MAX_BYTES))
                .contains("(failed, 0 of")
                .doesNotContain("expected", "mermaid");
        assertThat(Summary.of(one, Tell.POINTS, GithubFormat.MAX_BYTES))
                .contains("points")
                .doesNotContain("failed", "expected", "mermaid");
    }

    @Test
    void aSummaryIsNeverLargerThanGithubTakesAndSaysWhatIsMissing() {
        String large = Summary.of(InventedClass.of(20_000), Tell.ALL, GithubFormat.MAX_BYTES);
        assertThat(large.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(GithubFormat.MAX_BYTES)
                .isGreaterThan(GithubFormat.MAX_BYTES - 1_000);
        assertThat(large).endsWith("has a limited size. The pages have everything.**\n");
        assertThat(Summary.of(InventedClass.of(3), Tell.ALL, 20)).isEmpty();
    }

    @Test
    void whatTheStepWroteBeforeStaysAndCounts() throws IOException {
        Path step = folder.resolve("step.md");
        Files.writeString(step, "before\n" + "x".repeat(GithubFormat.MAX_BYTES - 2_000) + "\n");
        new GithubFormat(Tell.ALL, Optional.of(step)).write(InventedClass.of(300), folder);
        assertThat(step).content().startsWith("before\n").contains("300 submissions", "limited size");
        assertThat(Files.size(step)).isLessThanOrEqualTo(GithubFormat.MAX_BYTES);
        assertThat(folder.resolve("summary.md")).content().doesNotContain("before", "limited size");
    }
}
