package cardinality.testkit.board;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bonus on the board is optional and does not hide other exercises. */
class BoardTest {

    private static final Observation DONE = new Observation("plain.a", "a", new Outcome.Passed());
    private static final Observation OPEN = new Observation("plain.a", "a", new Outcome.NotStarted("A"));
    private static final Observation BONUS_OPEN = new Observation("extra.a", "b", new Outcome.NotStarted("B"));
    private static final Observation BONUS_MET = new Observation("extra.a", "b", new Outcome.Passed());
    private static final Observation BONUS_MISSED = new Observation(
            "extra.a",
            "b",
            new Outcome.Failed(new Feedback(List.of(new Fact("expected", "more")), List.of(), null, null)));

    @Test
    void aBonusComesLastWhateverItsOrder() {
        assertThat(rubric().exercises()).extracting(ExerciseRubric::id).containsExactly("plain", "extra");
    }

    @Test
    void aBonusIsMarkedAndCountsNoPoints() {
        assertThat(board(OPEN, BONUS_OPEN))
                .contains("Cardinality: 0 of 3 points, nothing started yet")
                .contains("plain           0 of  3   Title of plain   (not started)")
                .contains("extra          bonus      Title of extra   (not started)")
                .doesNotContain("of  0");
    }

    @Test
    void aBonusThatIsMetEarnsNothingAndShowsNoPoints() {
        assertThat(board(OPEN, BONUS_MET))
                .contains("Cardinality: 0 of 3 points\n".replace("\n", System.lineSeparator()))
                .contains("extra          bonus      Title of extra   (1 of 1 criteria)")
                .contains("   passed           a: Title of a");
    }

    @Test
    void theBonusIsNotTheNextStepWhilePointsAreLeft() {
        assertThat(board(OPEN, BONUS_OPEN)).contains("Start here: read src/main/java/cardinality/plain/README.md");
        assertThat(board(OPEN, BONUS_MISSED)).contains("Next: read src/main/java/cardinality/plain/README.md");
    }

    @Test
    void aStudentWithAllPointsIsInvitedToTheBonus() {
        assertThat(board(DONE, BONUS_OPEN))
                .contains("Cardinality: 3 of 3 points")
                .contains("All points are yours. For a bonus, read src/main/java/cardinality/extra/README.md");
        assertThat(board(DONE, BONUS_MISSED)).contains("Next: mend extra.a");
        assertThat(board(DONE, BONUS_MET)).contains("All done.");
    }

    @Test
    void aFailureThatFollowsFromAnotherIsBlockedAsInGrading() {
        Criterion first = new Criterion("plain.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Criterion second = new Criterion("plain.b", "Title of b", 1, List.of("plain.a"), List.of("1", "2", "3"));
        Criterion third = new Criterion("plain.c", "Title of c", 1, List.of(), List.of("1", "2", "3"));
        String text = new Board(
                        rubric(List.of(), first, second, third),
                        List.of(failed("plain.a", "two rows"), failed("plain.b", "x"), failed("plain.c", "two rows")),
                        0)
                .text();
        assertThat(text)
                .contains("FAILED       1   a: Title of a")
                .contains("blocked      1   b: Title of b")
                .contains("blocked      1   c: Title of c")
                .contains("blocked by plain.a")
                .containsOnlyOnce("FAILED plain.")
                .contains("Next: mend plain.a");
    }

    @Test
    void anExerciseThatUsesAnUnfinishedOneHasNotFailed() {
        Criterion above = new Criterion("above.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Criterion below = new Criterion("below.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Rubric rubric = new Rubric(List.of(
                new ExerciseRubric("below", "Below", 1, List.of(), List.of(), List.of(below), List.of(), Map.of()),
                new ExerciseRubric(
                        "above", "Above", 2, List.of(), List.of("below"), List.of(above), List.of(), Map.of())));
        Observation untouched = new Observation("below.a", "t", new Outcome.NotStarted("the class"));
        assertThat(new Board(rubric, List.of(untouched, failed("above.a", "no column")), 0).text())
                .doesNotContain("FAILED")
                .contains("nothing started yet");
        Observation wrong = failed("below.a", "no key");
        assertThat(new Board(rubric, List.of(wrong, failed("above.a", "no column")), 0).text())
                .contains("FAILED below.a", "FAILED above.a");
    }

    private static Observation failed(String criterion, String found) {
        List<Fact> facts = List.of(new Fact("expected", "one row"), new Fact("but was", found));
        return new Observation(criterion, "t", new Outcome.Failed(new Feedback(facts, List.of(), null, null)));
    }

    private static Rubric rubric(List<String> buildsOn, Criterion... criteria) {
        return new Rubric(List.of(new ExerciseRubric(
                "plain", "Plain", 1, List.of("A"), buildsOn, List.of(criteria), List.of(), Map.of())));
    }

    private static String board(Observation... observations) {
        return new Board(rubric(), List.of(observations), 0).text();
    }

    private static Rubric rubric() {
        return new Rubric(List.of(exercise("extra", 1, 0), exercise("plain", 2, 3)));
    }

    private static ExerciseRubric exercise(String id, int order, int points) {
        Criterion criterion = new Criterion(id + ".a", "Title of a", points, List.of(), List.of("1", "2", "3"));
        return new ExerciseRubric(
                id, "Title of " + id, order, List.of("A"), List.of(), List.of(criterion), List.of(), Map.of());
    }
}
