package cardinality.grader.report.compare;

import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static cardinality.grader.report.rescore.SmallClass.KIT;
import static cardinality.grader.report.rescore.SmallClass.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.report.compare.Comparison.StudentChange;
import cardinality.grader.report.compare.Comparison.VerdictChange;
import cardinality.grader.report.compare.Outline.Judged;
import cardinality.grader.report.compare.Outline.Student;
import cardinality.grader.report.html.InventedClass;
import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Rescore;
import cardinality.grader.report.rescore.RescoreException;
import cardinality.grader.report.rescore.SmallClass;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What changed from one run to another, and why. */
class ComparisonTest {

    @Test
    void theSameResultsDoNotDiffer() {
        Outline outline = Outline.of(InventedClass.of(40));
        Comparison comparison = compare(outline, outline);
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(ComparisonText.of(comparison)).startsWith("0 verdicts changed in 0 of 40 submissions\n");
    }

    @Test
    void anotherSourceIsTheCauseEvenIfOnlyAnExerciseBelowIsChanged() {
        assertThat(cause(Map.of("onetomany", "a"), Map.of("onetomany", "b"), "1"))
                .isEqualTo(Cause.SUBMISSION);
        Comparison below = compare(
                outline("1", "fetching.projection", Verdict.FAILED, Map.of("onetomany", "a", "fetching", "f")),
                outline("1", "fetching.projection", Verdict.PASSED, Map.of("onetomany", "b", "fetching", "f")));
        assertThat(below.verdicts()).extracting(VerdictChange::cause).containsExactly(Cause.SUBMISSION);
        Comparison beside = compare(
                outline("1", "columns.tables", Verdict.FAILED, Map.of("onetomany", "a", "columns", "f")),
                outline("1", "columns.tables", Verdict.PASSED, Map.of("onetomany", "b", "columns", "f")));
        assertThat(beside.verdicts()).extracting(VerdictChange::cause).containsExactly(Cause.NEITHER);
    }

    @Test
    void anotherKitIsACauseOfItsOwn() {
        Map<String, String> same = Map.of("onetomany", "a");
        assertThat(cause(same, same, "2")).isEqualTo(Cause.KIT);
        assertThat(cause(same, Map.of("onetomany", "b"), "2")).isEqualTo(Cause.BOTH);
        assertThat(cause(Map.of(), same, "2")).isEqualTo(Cause.KIT);
    }

    @Test
    void nothingIsClaimedWhereTheCauseIsUnknown() {
        Map<String, String> same = Map.of("onetomany", "a");
        assertThat(cause(same, same, "1"))
                .as("a deadline that was met only once")
                .isEqualTo(Cause.NEITHER);
        assertThat(cause(Map.of(), same, "1")).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void aDecisionOfAPersonIsTheCauseInBothDirections() throws RescoreException {
        Gradebook graded = SmallClass.of("anna");
        Gradebook accepted = accepted(graded, Weights.NONE);
        assertThat(compare(Outline.of(graded), Outline.of(accepted)).verdicts())
                .containsExactly(new VerdictChange(FIRST, Verdict.FAILED, Verdict.PASSED, Cause.ACCEPTED, "agreed"));
        assertThat(compare(Outline.of(accepted), Outline.of(graded)).verdicts())
                .containsExactly(new VerdictChange(FIRST, Verdict.PASSED, Verdict.FAILED, Cause.WITHDRAWN, "agreed"));
    }

    @Test
    void otherWeightsAreNamedOnceAndTheirStudentsWithOtherPoints() throws RescoreException {
        Gradebook graded = SmallClass.of("anna", "ben");
        Weights weights = Weights.of(KIT.rubric(), Map.of(FIRST, 10));
        Comparison comparison = compare(Outline.of(graded), Outline.of(accepted(graded, weights)));
        assertThat(comparison.criteria())
                .containsExactly(new Comparison.CriterionChange(FIRST, Optional.of(3), Optional.of(10), true));
        assertThat(comparison.students()).extracting(StudentChange::id).containsExactly("anna");
        assertThat(comparison.students().get(0).after()).contains(21);
        assertThat(ComparisonText.of(comparison)).contains("3 -> 10 points  weights of the course");
    }

    @Test
    void studentsOfOneRunOnlyAndFaultsOfTheGraderAreListed() {
        Gradebook before = SmallClass.book(List.of(
                SmallClass.judged("zoë"),
                SmallClass.judged("anna"),
                SmallClass.error("ben"),
                SmallClass.judged("carl")));
        Gradebook after = SmallClass.book(List.of(
                SmallClass.judged("dora"),
                SmallClass.judged("ben"),
                SmallClass.error("carl"),
                SmallClass.judged("bob")));
        Comparison comparison = compare(Outline.of(before), Outline.of(after));
        assertThat(comparison.onlyBefore()).containsExactly("anna", "zoë");
        assertThat(comparison.onlyAfter()).containsExactly("bob", "dora");
        assertThat(comparison.students())
                .extracting(StudentChange::id, StudentChange::before, StudentChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ben", Optional.empty(), Optional.of(11)),
                        org.assertj.core.groups.Tuple.tuple("carl", Optional.of(11), Optional.empty()));
        assertThat(comparison.counts())
                .containsExactly(
                        "0 verdicts changed in 0 of 2 submissions",
                        "2 submissions graded in one run only, because the grader failed in the other",
                        "2 submissions only in the older run, 2 only in the newer one");
    }

    @Test
    void theTextIsAsExpectedAndFitsIntoEightyColumns() throws RescoreException {
        GradeReport anna = SmallClass.judged("anna").of(new java.util.TreeMap<>(Map.of("onetomany", "1".repeat(64))));
        Gradebook before = SmallClass.book(List.of(
                anna.with(SmallClass.stopped("", ExerciseStatus.DOES_NOT_COMPILE, Verdict.DOES_NOT_COMPILE)
                        .exercises()),
                SmallClass.judged("ben \u001b[2J" + "x".repeat(100))));
        Gradebook after = Rescore.of(
                        SmallClass.book(List.of(
                                SmallClass.judged("anna"), before.submissions().get(1))),
                        KIT.rubric(),
                        Weights.NONE,
                        List.of(new Accept(
                                "",
                                SECOND + ":" + before.submissions().get(1).id() + "="
                                        + "the wording of the task allowed it, as we agreed in class on Monday")),
                        SmallClass.START)
                .gradebook();
        String text = ComparisonText.of(compare(Outline.of(before), Outline.of(after)));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(text.lines().toList())
                .startsWith(
                        "9 verdicts changed in 2 of 2 submissions",
                        "     8  the submission changed",
                        "     1  accepted by a person",
                        "older run: 2 submissions, 2026-11-28T10:00:00Z")
                .containsSequence(
                        "submissions",
                        "  anna  0 -> 11",
                        "    submission  onetomany.foreign-key            does-not-compile -> failed",
                        "    submission  onetomany.owning-side            does-not-compile -> blocked")
                .endsWith(
                        "    accepted    onetomany.owning-side            blocked -> passed",
                        "                reason: the wording of the task allowed it, as we agreed in",
                        "                class on Monday");
        assertThat(text).doesNotContain("\u001b");
    }

    private static Gradebook accepted(Gradebook graded, Weights weights) throws RescoreException {
        return Rescore.of(
                        graded,
                        KIT.rubric(),
                        weights,
                        List.of(new Accept("", FIRST + ":anna=agreed")),
                        SmallClass.START)
                .gradebook();
    }

    private static Cause cause(Map<String, String> before, Map<String, String> after, String version) {
        List<VerdictChange> changes = compare(
                        outline("1", FIRST, Verdict.FAILED, before), outline(version, FIRST, Verdict.PASSED, after))
                .verdicts();
        assertThat(changes).hasSize(1);
        return changes.get(0).cause();
    }

    private static Outline outline(String version, String criterion, Verdict verdict, Map<String, String> digests) {
        Map<String, Judged> criteria = new LinkedHashMap<>();
        criteria.put(criterion, new Judged(verdict, 3, Optional.empty()));
        int points = verdict == Verdict.PASSED ? 3 : 0;
        return new Outline(
                version,
                "0".repeat(64),
                Optional.<Instant>empty(),
                Set.of(),
                List.of(new Student("anna", 1, OptionalInt.of(points), digests, criteria)));
    }

    private static Comparison compare(Outline before, Outline after) {
        return OutlineComparison.of(before, after, KIT.rubric());
    }
}
