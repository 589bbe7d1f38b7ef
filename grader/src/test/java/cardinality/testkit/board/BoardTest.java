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

/** A bonus on the board: there for who wants it, and in nobody's way. */
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
    void aBonusIsCalledSoAndCountsNoPoints() {
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
    void whileThereArePointsToEarnTheBonusIsNotTheNextStep() {
        assertThat(board(OPEN, BONUS_OPEN)).contains("Start here: read src/main/java/cardinality/plain/README.md");
        assertThat(board(OPEN, BONUS_MISSED)).contains("Next: read src/main/java/cardinality/plain/README.md");
    }

    @Test
    void whoHasAllPointsIsInvitedToTheBonus() {
        assertThat(board(DONE, BONUS_OPEN))
                .contains("Cardinality: 3 of 3 points")
                .contains("All points are yours. For a bonus, read src/main/java/cardinality/extra/README.md");
        assertThat(board(DONE, BONUS_MISSED)).contains("Next: mend extra.a");
        assertThat(board(DONE, BONUS_MET)).contains("All done.");
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
