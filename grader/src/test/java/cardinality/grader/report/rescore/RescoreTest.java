package cardinality.grader.report.rescore;

import static cardinality.grader.report.rescore.SmallClass.EXERCISE;
import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static cardinality.grader.report.rescore.SmallClass.KIT;
import static cardinality.grader.report.rescore.SmallClass.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Decision.Withdraw;
import cardinality.grader.report.rescore.Rescore.Rescored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions of a person, and points of a course, over results that were graded before. */
class RescoreTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123Z");

    private static final int POINTS = EXERCISE.points()
            - EXERCISE.criteria().get(0).points()
            - EXERCISE.criteria().get(1).points();

    private final Gradebook graded = SmallClass.of("anna", "ben");

    @Test
    void anAcceptedCriterionPassesAndKeepsWhatTheKitReported() throws RescoreException {
        Gradebook rescored = accept(graded, FIRST + ":anna=\"agreed in class\"").gradebook();
        CriterionReport criterion = criterion(rescored, 0, 0);
        assertThat(criterion.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(criterion.misconception()).as("nobody has it any more").isEmpty();
        assertThat(criterion.asGraded()).isEqualTo(criterion(graded, 0, 0));
        assertThat(criterion.acceptance().orElseThrow().reason()).isEqualTo("agreed in class");
        assertThat(criterion.acceptance().orElseThrow().when()).isEqualTo(Instant.parse("2026-11-29T12:00:00Z"));
        assertThat(points(rescored, 0))
                .isEqualTo(POINTS + EXERCISE.criteria().get(0).points());
        assertThat(rescored.submissions().get(1))
                .as("another student")
                .isEqualTo(graded.submissions().get(1));
    }

    @Test
    void whatAnAcceptedCriterionBlocksStaysBlockedAndIsNamed() throws RescoreException {
        Rescored rescored = accept(graded, FIRST + ":anna=ok");
        assertThat(criterion(rescored.gradebook(), 0, 1).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(rescored.notes())
                .containsExactly(
                        FIRST + " of anna: accepted (failed as graded)",
                        FIRST + " of anna still blocks owning-side; accept them too if they are right");
        Rescored both = accept(graded, FIRST + ":anna=ok", SECOND + ":anna=ok");
        assertThat(both.notes()).hasSize(2).noneMatch(note -> note.contains("still blocks"));
        assertThat(points(both.gradebook(), 0)).isEqualTo(EXERCISE.points());
    }

    @Test
    void theSameDecisionAgainChangesNothing() throws RescoreException {
        Gradebook once = accept(graded, FIRST + ":anna=ok").gradebook();
        assertThat(rescore(once, List.of(accepting(FIRST + ":anna=ok")), NOON.plusSeconds(99)))
                .isEqualTo(once);
        Gradebook other = rescore(once, List.of(accepting(FIRST + ":anna=better")), NOON.plusSeconds(99));
        assertThat(criterion(other, 0, 0).acceptance().orElseThrow().when())
                .as("another reason is another decision")
                .isEqualTo(Instant.parse("2026-11-29T12:01:39Z"));
        assertThat(criterion(other, 0, 0).asGraded()).isEqualTo(criterion(graded, 0, 0));
    }

    @Test
    void aWithdrawnDecisionLeavesNothingBehind() throws RescoreException {
        Gradebook accepted =
                accept(graded, FIRST + ":anna=ok", SECOND + ":ben=ok").gradebook();
        Gradebook back =
                rescore(accepted, List.of(new Withdraw("", FIRST + ":anna"), new Withdraw("", SECOND + ":ben")), NOON);
        assertThat(back).isEqualTo(graded);
        assertThat(Rescore.of(back, KIT.rubric(), Weights.NONE, List.of(new Withdraw("", FIRST + ":anna")), NOON)
                        .notes())
                .containsExactly(FIRST + " of anna: it was not accepted, so nothing was withdrawn");
    }

    @Test
    void theCoursesPointsCountEverywhereAndTheKitsPointsGiveTheOriginalBack() throws RescoreException {
        Weights weights = Weights.of(KIT.rubric(), Map.of(FIRST, 10, "onetomany.to-string", 0, "bulk.row-count", 7));
        Gradebook accepted = accept(graded, FIRST + ":anna=ok").gradebook();
        Gradebook rescored =
                Rescore.of(accepted, KIT.rubric(), weights, List.of(), NOON).gradebook();
        assertThat(rescored.maxPoints()).isEqualTo(EXERCISE.points() + 7 - 1);
        assertThat(points(rescored, 0)).isEqualTo(POINTS - 1 + 10);
        assertThat(points(rescored, 1)).isEqualTo(POINTS - 1);
        assertThat(rescored.submissions().get(0).exercises().get(0).pointsAsGraded(weights))
                .as("as the kit gave them")
                .isEqualTo(POINTS);
        assertThat(rescored.weights().byCriterion()).containsOnlyKeys(FIRST, "onetomany.to-string", "bulk.row-count");
        assertThat(Rescore.of(rescored, KIT.rubric(), Weights.NONE, List.of(), NOON)
                        .gradebook())
                .isEqualTo(accepted);
    }

    @Test
    void pointsThatAreThoseOfTheKitAreNoWeights() {
        assertThat(Weights.of(
                        KIT.rubric(), Map.of(FIRST, EXERCISE.criteria().get(0).points())))
                .isEqualTo(Weights.NONE);
    }

    @Test
    void aClassInWhichNothingWasGradedHasNothingToWeigh() {
        Gradebook errors = SmallClass.book(List.of(SmallClass.error("anna")));
        Weights weights = Weights.of(KIT.rubric(), Map.of(FIRST, 10));
        assertThatThrownBy(() -> Rescore.of(errors, KIT.rubric(), weights, List.of(), NOON))
                .hasMessageContaining("no submission was graded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onetomany.foreign-key:zoe=ok      | there is no submission 'zoe'",
                "onetomany.foreignkey:anna=ok      | no criterion 'onetomany.foreignkey'; onetomany has foreign-key, own",
                "foreign-key:anna=ok               | there is no criterion 'foreign-key'; write onetomany.foreign-key",
                "nonsense:anna=ok                  | there is no criterion 'nonsense'; there are the exercises columns,",
                "onetomany.foreign-key:anna        | there is no reason; write CRITERION:STUDENT=\"REASON\"",
                "onetomany.foreign-key:anna=       | there is no reason",
                "onetomany.foreign-key:anna=\"  \" | there is no reason",
                "onetomany.foreign-key             | write CRITERION:STUDENT=\"REASON\"",
                "bulk.row-count:anna=ok            | bulk was not graded in this run",
                "onetomany.foreign-key:refused=ok  | was not judged (refused), so it cannot be accepted",
                "onetomany.foreign-key:broken=ok   | was not judged (does-not-compile), so it cannot be accepted",
                "onetomany.foreign-key:lost=ok     | was not judged (not-run), so it cannot be accepted",
                "onetomany.foreign-key:error=ok    | error was not graded, because the grader failed",
            })
    void aDecisionThatCannotBeMadeIsExplainedInOneLine(String text, String why) {
        Gradebook gradebook = SmallClass.book(List.of(
                SmallClass.judged("anna"),
                SmallClass.stopped("refused", ExerciseStatus.REFUSED, Verdict.REFUSED),
                SmallClass.stopped("broken", ExerciseStatus.DOES_NOT_COMPILE, Verdict.DOES_NOT_COMPILE),
                SmallClass.stopped("lost", ExerciseStatus.CRASHED, Verdict.NOT_RUN),
                SmallClass.error("error")));
        assertThatThrownBy(() -> accept(gradebook, text))
                .isInstanceOf(RescoreException.class)
                .hasMessageStartingWith("--accept: ")
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }

    @Test
    void whatTheKitPassedNeedsNoDecision() throws RescoreException {
        Rescored rescored = accept(graded, "onetomany.lazy:anna=ok");
        assertThat(rescored.gradebook()).isEqualTo(graded);
        assertThat(rescored.notes())
                .containsExactly("onetomany.lazy of anna: the kit passed it already, so nothing was accepted");
    }

    @Test
    void twoDecisionsOnTheSameCriterionAreRefused() {
        assertThatThrownBy(() -> accept(graded, FIRST + ":anna=yes", FIRST + ":anna=no"))
                .hasMessageContaining("another decision on " + FIRST + " of anna");
        assertThatThrownBy(() -> rescore(
                        graded, List.of(new Withdraw("here", FIRST + ":anna"), accepting(FIRST + ":anna=no")), NOON))
                .hasMessageContaining("stands in here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a:b", "Müller, Zoë", " led by a blank", "x\u202ey"})
    void namesMayContainTheSignsOfTheForm(String name) throws RescoreException {
        Gradebook gradebook = SmallClass.of("other", name);
        String typed = name.replace('\u202e', '\uFFFD');
        Gradebook rescored =
                accept(gradebook, FIRST + ":" + typed + " = it is = right").gradebook();
        assertThat(criterion(rescored, 1, 0).acceptance().orElseThrow().reason())
                .isEqualTo("it is = right");
    }

    @Test
    void namesMatchWithoutRegardToCaseAndComposedAccentsWhereThatIsClear() throws RescoreException {
        Gradebook gradebook = SmallClass.of("Zoe\u0308", "anna", "Anna");
        assertThat(criterion(accept(gradebook, FIRST + ":zo\u00eb=ok").gradebook(), 0, 0)
                        .acceptance())
                .isPresent();
        assertThat(criterion(accept(gradebook, FIRST + ":Anna=ok").gradebook(), 2, 0)
                        .acceptance())
                .as("the exact name")
                .isPresent();
        assertThatThrownBy(() -> accept(gradebook, FIRST + ":ANNA=ok"))
                .hasMessageContaining("'ANNA' is the name of 2 submissions");
        Gradebook unclear = SmallClass.of("a", "a=b");
        assertThatThrownBy(() -> accept(unclear, FIRST + ":a=b=ok")).hasMessageContaining("unclear which '='");
    }

    private static Rescored accept(Gradebook gradebook, String... texts) throws RescoreException {
        List<Accept> decisions =
                List.of(texts).stream().map(RescoreTest::accepting).toList();
        return Rescore.of(gradebook, KIT.rubric(), gradebook.weights(), decisions, NOON);
    }

    private static Accept accepting(String text) {
        return new Accept("--accept", text);
    }

    private static Gradebook rescore(Gradebook gradebook, List<? extends Decision> decisions, Instant now)
            throws RescoreException {
        return Rescore.of(gradebook, KIT.rubric(), gradebook.weights(), decisions, now)
                .gradebook();
    }

    private static CriterionReport criterion(Gradebook gradebook, int student, int index) {
        GradeReport report = gradebook.submissions().get(student);
        return report.exercises().get(0).criteria().get(index);
    }

    private static int points(Gradebook gradebook, int student) {
        return gradebook.submissions().get(student).points().orElseThrow();
    }
}
