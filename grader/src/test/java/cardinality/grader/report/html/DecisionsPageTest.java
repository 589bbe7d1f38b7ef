package cardinality.grader.report.html;

import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static cardinality.grader.report.rescore.SmallClass.KIT;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.report.Tell;
import cardinality.grader.report.compare.Comparison;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.compare.OutlineComparison;
import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Rescore;
import cardinality.grader.report.rescore.RescoreException;
import cardinality.grader.report.rescore.SmallClass;
import cardinality.grader.report.text.ResultsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and texts of results about which a person decided something. */
class DecisionsPageTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static final String REASON = "we agreed on \"<b>this</b>\"";

    @TempDir
    Path folder;

    private final Gradebook graded = SmallClass.of("anna", "ben");

    @Test
    void thePageOfAStudentShowsWhatWasAcceptedAndWhatIsStillBlocked() throws RescoreException, IOException {
        String page = page(rescored(graded, Weights.NONE), "s0001.html");
        assertThat(page)
                .contains("14 of 17 points")
                .contains("accepted by a person on 2026-11-29 12:00 UTC: we agreed on \"&lt;b&gt;this&lt;/b&gt;\"")
                .contains("(before: failed), 3 of 3")
                .contains("blocked by " + FIRST + ", this one was not judged by itself, and waits for a person too")
                .contains("ask whether it can be accepted too")
                .doesNotContain("another one", "<b>this");
        assertThat(Files.readString(folder.resolve("s0002.html")))
                .contains("11 of 17 points", "another one")
                .doesNotContain("accepted", "waits for a person", REASON, "class=\"notice\"");
    }

    @Test
    void thePageOfTheClassListsDecisionsAndOtherPoints() throws RescoreException, IOException {
        Weights weights = Weights.of(KIT.rubric(), Map.of(FIRST, 10));
        String page = page(rescored(graded, weights), "index.html");
        assertThat(page)
                .contains("This course counts other points than the kit for 1 criterion; 24 in all.")
                .contains("<code>" + FIRST + "</code></th><td class=\"number\">10</td><td class=\"number\">3</td>")
                .contains("<a href=\"s0001.html\">anna</a>", "still blocks owning-side", "Decided by a person");
        assertThat(Files.readString(folder.resolve("s0002.html")))
                .contains("class=\"notice\">This course counts other");
    }

    @Test
    void theHeadOfTheClassSaysWhenAndHowItWasGraded() throws IOException {
        assertThat(page(graded, "index.html"))
                .contains("Graded 2026-11-28 10:00 UTC in 1 min 1 s, with kit " + KIT.version())
                .contains("in a sandbox.")
                .doesNotContain("Decided by a person");
        assertThat(page(InventedClass.of(2), "index.html")).contains("Graded with kit " + KIT.version());
    }

    @Test
    void anAcceptedLoopNeedsNoPersonAnyMore() throws RescoreException {
        ExerciseReport exercise = SmallClass.judged("x").exercises().get(0);
        GradeReport loops = SmallClass.stopped("anna", ExerciseStatus.TIMED_OUT, Verdict.PASSED);
        List<cardinality.grader.model.CriterionReport> criteria =
                new java.util.ArrayList<>(loops.exercises().get(0).criteria());
        criteria.set(
                0,
                cardinality.grader.model.CriterionReport.of(
                        exercise.exercise().criteria().get(0), Verdict.TIMED_OUT, List.of()));
        Gradebook gradebook = SmallClass.book(
                List.of(loops.with(List.of(loops.exercises().get(0).with(criteria)))));
        assertThat(Needs.of(Member.of(gradebook), ClassFolder.NONE)).hasSize(1);
        assertThat(Needs.of(Member.of(rescored(gradebook, Weights.NONE)), ClassFolder.NONE))
                .isEmpty();
    }

    @Test
    void theTextShowsDecisionsToo() throws RescoreException {
        Weights weights = Weights.of(KIT.rubric(), Map.of(FIRST, 10));
        assertThat(ResultsText.of(rescored(graded, weights)))
                .contains("anna         21 of 24")
                .contains("onetomany.foreign-key               10  (3)")
                .endsWith("criteria accepted by a person: 1");
        assertThat(ResultsText.of(rescored(SmallClass.of("anna"), Weights.NONE)))
                .contains("passed        3 of  3   foreign-key")
                .contains("accepted     : " + REASON)
                .contains("before       : failed")
                .contains("decided      : 2026-11-29T12:00:00Z");
        assertThat(ResultsText.of(graded)).doesNotContain("accepted", "differ");
    }

    @Test
    void thePageOfAComparisonAllowsItsStyleAndNothingElse() throws RescoreException, IOException {
        Gradebook before = SmallClass.book(List.of(SmallClass.judged("anna"), SmallClass.judged("<i>zoë")));
        Comparison comparison = OutlineComparison.of(
                Outline.of(before),
                Outline.of(rescored(graded, Weights.of(KIT.rubric(), Map.of(FIRST, 10)))),
                KIT.rubric());
        Path file = ComparisonPage.write(comparison, folder, true);
        String page = Files.readString(file);
        assertThat(page)
                .contains("default-src &#39;none&#39;".replace("&#39;", page.contains("&#39;none") ? "&#39;" : "'"))
                .contains("<a href=\"s0001.html\">anna</a>", "11 → 21", "accepted by a person: we agreed on")
                .contains("<bdi>&lt;i&gt;zoë</bdi>", "<bdi>ben</bdi>", "weights of the course")
                .doesNotContain("<script", "script-src", " style=", "<i>");
        ComparisonPage.write(comparison, folder, true);
        assertThat(file).as("the same bytes").hasContent(page);
        assertThat(Files.readString(ComparisonPage.write(comparison, folder, false)))
                .doesNotContain("href=");
    }

    private String page(Gradebook gradebook, String name) throws IOException {
        new HtmlFormat(Tell.ALL).write(gradebook, folder);
        return Files.readString(folder.resolve(name));
    }

    private static Gradebook rescored(Gradebook gradebook, Weights weights) throws RescoreException {
        return Rescore.of(gradebook, KIT.rubric(), weights, List.of(new Accept("", FIRST + ":anna=" + REASON)), NOON)
                .gradebook();
    }
}
