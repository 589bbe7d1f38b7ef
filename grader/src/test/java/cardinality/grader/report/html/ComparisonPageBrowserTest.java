package cardinality.grader.report.html;

import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static cardinality.grader.report.rescore.SmallClass.KIT;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.report.Tell;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.compare.OutlineComparison;
import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Rescore;
import cardinality.grader.report.rescore.RescoreException;
import cardinality.grader.report.rescore.SmallClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of what changed between two runs, of students with any names. */
class ComparisonPageBrowserTest {

    private static final List<String> NAMES = HostileText.ALL;

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    static Path folder;

    @AutoClose
    private static Browser browser;

    private static Path page;

    /** Half of the students are in one run only; all others fare better in the second one, and one for a reason. */
    @BeforeAll
    static void write() throws IOException, RescoreException {
        browser = Browser.start();
        int both = NAMES.size() / 2;
        Gradebook before = SmallClass.book(IntStream.range(0, NAMES.size() - 3)
                .mapToObj(i -> i < both
                        ? SmallClass.stopped(NAMES.get(i), ExerciseStatus.GRADED, Verdict.NOT_STARTED)
                        : SmallClass.judged(NAMES.get(i)))
                .toList());
        Gradebook after = SmallClass.book(IntStream.range(0, NAMES.size())
                .filter(i -> i < both || i >= NAMES.size() - 3)
                .mapToObj(i -> SmallClass.judged(NAMES.get(i)))
                .toList());
        String reason = "\"<script>document.title='taken'</script>\"";
        Gradebook decided = Rescore.of(
                        after,
                        KIT.rubric(),
                        Weights.of(KIT.rubric(), Map.of(FIRST, 10)),
                        List.of(new Accept("", FIRST + ":" + NAMES.get(3) + "=" + reason)),
                        NOON)
                .gradebook();
        new HtmlFormat(Tell.ALL).write(decided, folder);
        page = ComparisonPage.write(
                OutlineComparison.of(Outline.of(before), Outline.of(decided), KIT.rubric()), folder, true);
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void axeFindsNothing(String scheme) {
        browser.resize(1280, 900);
        browser.prefers(scheme);
        browser.open(page, "");
        assertThat(browser.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280, 2560})
    void thePageDoesNotScrollSideways(int width) {
        browser.resize(width, 900);
        browser.open(page, "");
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void nothingRunsIsRequestedOrLogged() {
        browser.console();
        browser.requests();
        browser.open(page, "");
        assertThat(browser.string("return document.title")).isEqualTo("What changed");
        assertThat(browser.number("return document.querySelectorAll('script, style, img').length"))
                .isEqualTo(1);
        assertThat(browser.string("return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                        + ".filter(a => /^on|^style$|^src$/.test(a.name)).map(a => a.name).join()"))
                .isEmpty();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url ->
                        url.startsWith("about:") || url.equals(page.toUri().toString()));
    }

    @Test
    void namesAreReadAsTheyAre() {
        browser.open(page, "");
        assertThat(browser.texts(".change h3 a")).contains(NAMES.get(0), NAMES.get(2), NAMES.get(5));
        assertThat(browser.texts("main bdi")).contains("=1+1", "__proto__");
        assertThat(browser.texts(".change li")).anyMatch(line -> line.contains("<script>document.title='taken'"));
    }

    @Test
    void aStudentIsOneClickAway() {
        browser.open(page, "");
        String name = browser.texts(".change h3 a").get(0);
        browser.find(".change h3 a").click();
        assertThat(browser.texts("h1")).containsExactly(name);
    }
}
