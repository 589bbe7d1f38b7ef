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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bonus on the board is optional and does not hide other exercises. */
class BoardTest {

    private static final SourcePlaces NO_SOURCES = (exercise, where) -> Optional.empty();

    private static final Observation DONE = new Observation("plain.a", "a", new Outcome.Passed());
    private static final Observation OPEN =
            new Observation("plain.a", "a", new Outcome.NotStarted("A", Optional.empty()));
    private static final Observation BONUS_OPEN =
            new Observation("extra.a", "b", new Outcome.NotStarted("B", Optional.empty()));
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
                .contains("plain         [..........]  0 of  3  not started")
                .contains("extra         [..........] bonus     not started")
                .doesNotContain("of  0");
    }

    @Test
    void aBonusThatIsMetEarnsNothingAndShowsNoPoints() {
        assertThat(board(OPEN, BONUS_MET))
                .contains("Cardinality: 0 of 3 points\n".replace("\n", System.lineSeparator()))
                .contains("extra         [##########] bonus     done   (1 of 1 criteria)");
    }

    @Test
    void theBonusIsNotTheNextStepWhilePointsAreLeft() {
        assertThat(board(OPEN, BONUS_OPEN))
                .contains(
                        "Start here: read the lesson, then begin with plain.a",
                        "      src/main/java/cardinality/plain/README.md");
        assertThat(board(OPEN, BONUS_MISSED)).contains("Next: read the lesson, then begin with plain.a");
    }

    @Test
    void aStudentWithAllPointsIsInvitedToTheBonus() {
        assertThat(board(DONE, BONUS_OPEN))
                .contains("Cardinality: 3 of 3 points")
                .contains("All points are yours. Bonus: read the lesson, then begin with extra.a");
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
                        NO_SOURCES,
                        Look.ofMaven(0))
                .screen()
                .plain();
        assertThat(text)
                .contains("  FAILED       1   a: Title of a")
                .contains("  blocked      1   b: Title of b")
                .contains("  blocked      1   c: Title of c")
                .contains("blocked by plain.a")
                .containsOnlyOnce("FAILED plain.")
                .contains("Next: mend plain.a");
    }

    @Test
    void anOpenPartIsNamedOnceWithItsLineAndIsTheNextStep() {
        Criterion first = new Criterion("plain.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Criterion second = new Criterion("plain.b", "Title of b", 1, List.of(), List.of("1", "2", "3"));
        Criterion third = new Criterion("plain.c", "Title of c", 1, List.of(), List.of("1", "2", "3"));
        Outcome open = new Outcome.NotStarted("A.b is still @Transient", Optional.of("A.b"));
        String text = new Board(
                        rubric(List.of(), first, second, third),
                        List.of(
                                new Observation("plain.a", "t", open),
                                new Observation("plain.b", "t", open),
                                new Observation("plain.c", "t", new Outcome.Passed())),
                        (exercise, where) -> Optional.of("A.java:7 is " + where),
                        Look.ofMaven(0))
                .screen()
                .plain();
        assertThat(text)
                .containsSubsequence(
                        "  not started  1   a: Title of a",
                        "still open: A.b is still @Transient",
                        "A.java:7 is A.b",
                        "  not started  1   b: Title of b",
                        "Next: plain.a, still open: A.b is still @Transient",
                        "A.java:7 is A.b",
                        "then run mvn test -Dexercise=plain")
                .containsOnlyOnce("                   still open");
    }

    @Test
    void anExerciseThatUsesAnUnfinishedOneHasNotFailed() {
        Criterion above = new Criterion("above.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Criterion below = new Criterion("below.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Rubric rubric = new Rubric(List.of(
                new ExerciseRubric("below", "Below", 1, List.of(), List.of(), List.of(below), List.of(), Map.of()),
                new ExerciseRubric(
                        "above", "Above", 2, List.of(), List.of("below"), List.of(above), List.of(), Map.of())));
        Observation untouched = new Observation("below.a", "t", new Outcome.NotStarted("the class", Optional.empty()));
        assertThat(new Board(rubric, List.of(untouched, failed("above.a", "no column")), NO_SOURCES, Look.ofMaven(0))
                        .screen()
                        .plain())
                .doesNotContain("FAILED")
                .contains("nothing started yet");
    }

    @Test
    void aFailureOfWritingTheDataIsBlockedByTheMistakeBelow() {
        Criterion above = new Criterion("above.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Criterion other = new Criterion("above.b", "Title of b", 1, List.of(), List.of("1", "2", "3"));
        Criterion below = new Criterion("below.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Rubric rubric = new Rubric(List.of(
                new ExerciseRubric("below", "Below", 1, List.of(), List.of(), List.of(below), List.of(), Map.of()),
                new ExerciseRubric(
                        "above", "Above", 2, List.of(), List.of("below"), List.of(above, other), List.of(), Map.of())));
        Feedback own = new Feedback(List.of(new Fact("expected", "few")), List.of(), "Above.all", null);
        assertThat(new Board(
                                rubric,
                                List.of(
                                        failed("below.a", "no key"),
                                        failed("above.a", "no column"),
                                        new Observation("above.b", "t", new Outcome.Failed(own))),
                                NO_SOURCES,
                                Look.ofMaven(0))
                        .screen()
                        .plain())
                .contains("blocked by below.a", "FAILED below.a", "FAILED above.b")
                .doesNotContain("FAILED above.a");
    }

    @Test
    void aFailureIsTheNextStepBeforeAnExerciseThatWasSkipped() {
        Rubric rubric = new Rubric(List.of(exercise("one", 1, 1), exercise("two", 2, 1)));
        Observation skipped = new Observation("one.a", "t", new Outcome.NotStarted("A", Optional.empty()));
        assertThat(new Board(rubric, List.of(skipped, failed("two.a", "no key")), NO_SOURCES, Look.ofMaven(0))
                        .screen()
                        .plain())
                .contains("Next: mend two.a");
    }

    @Test
    void anExerciseOutsideTheRunIsNotRunAndNotTheNextStep() {
        assertThat(board(BONUS_MISSED))
                .contains("Cardinality: 0 of 0 points, and other exercises that were not run")
                .contains("plain         [..........]  0 of  3  not run")
                .contains("Next: mend extra.a");
        assertThat(board(DONE))
                .contains(
                        "Read next: ",
                        "src/main/java/cardinality/extra/README.md",
                        "mvn test runs the other exercises too.");
    }

    @Test
    void aFinishedExerciseSaysWhatAGoodAnswerHasBeforeTheNextOne() {
        Criterion first = new Criterion("plain.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Criterion second = new Criterion("next.a", "Title of a", 1, List.of(), List.of("1", "2", "3"));
        Rubric rubric = new Rubric(List.of(
                new ExerciseRubric(
                        "plain",
                        "Plain",
                        1,
                        List.of(),
                        List.of(),
                        List.of(first),
                        List.of(),
                        Map.of(),
                        "A good answer is short."),
                new ExerciseRubric("next", "Next", 2, List.of(), List.of(), List.of(second), List.of(), Map.of())));
        Observation open = new Observation("next.a", "t", new Outcome.NotStarted("A", Optional.empty()));
        assertThat(new Board(rubric, List.of(DONE, open), NO_SOURCES, Look.ofMaven(0))
                        .screen()
                        .plain())
                .containsSubsequence(
                        "plain is done. A good answer is short.",
                        "Next: read the lesson, then begin with next.a",
                        "src/main/java/cardinality/next/README.md");
        assertThat(new Board(rubric, List.of(DONE, failed("next.a", "x")), NO_SOURCES, Look.ofMaven(0))
                        .screen()
                        .plain())
                .doesNotContain("A good answer");
    }

    @Test
    void aFailureNamesTheFileAndTheLineOfItsPlace() {
        Feedback feedback = new Feedback(
                List.of(new Fact("expected", "more"), new Fact("but was", "less")), List.of(), "A.b", null);
        String text = new Board(
                        rubric(),
                        List.of(new Observation("plain.a", "a", new Outcome.Failed(feedback))),
                        (exercise, where) -> Optional.of(exercise.id() + "/A.java:7 for " + where),
                        Look.ofMaven(0))
                .screen()
                .plain();
        assertThat(text.lines().map(String::strip))
                .containsSequence("where        : A.b", "plain/A.java:7 for A.b")
                .containsSequence("Next: mend plain.a", "plain/A.java:7 for A.b", "then run mvn test -Dexercise=plain");
    }

    @Test
    void allTextFitsIntoEightyColumns() {
        String words = "a sentence that has a number of words and goes on for quite a while ".repeat(4);
        Feedback feedback = new Feedback(
                List.of(new Fact("expected", words), new Fact("but was", "x".repeat(300))), List.of(), null, null);
        Criterion criterion = new Criterion("plain.a", words, 1, List.of(), List.of(words, words, words));
        for (int hints = 0; hints <= 3; hints++) {
            Screen screen = new Board(
                            rubric(List.of(), criterion),
                            List.of(new Observation("plain.a", "a", new Outcome.Failed(feedback))),
                            NO_SOURCES,
                            Look.ofMaven(hints).with(Optional.of("The same as a page: target/cardinality/index.html")))
                    .screen();
            assertThat(screen.plain().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
            assertThat(screen.plain().replaceAll("\\s+", " ")).contains(words.strip());
            assertThat(screen.plain().replaceAll("\\s+", "")).contains("x".repeat(300));
        }
    }

    @Test
    void theWatchShowsOneExerciseInFullAndSaysHowToGoOnInItsOwnWords() {
        Rubric rubric = new Rubric(List.of(exercise("one", 1, 1), exercise("two", 2, 1)));
        List<Observation> failed = List.of(failed("one.a", "no key"), failed("two.a", "no column"));
        assertThat(new Board(
                                rubric,
                                failed,
                                NO_SOURCES,
                                new Look(exercise -> exercise.id().equals("two"), 0, Commands.WATCH))
                        .screen()
                        .plain())
                .contains("FAILED two.a", "Next: mend two.a", "then save the file", "next hint    : h")
                .doesNotContain("FAILED one.a", "mvn test");
    }

    @Test
    void coloursAddNothingToTheText() {
        Screen screen = new Board(rubric(), List.of(BONUS_MISSED, OPEN), NO_SOURCES, Look.ofMaven(1)).screen();
        assertThat(screen.coloured()).contains("\u001b[1;31mFAILED");
        assertThat(screen.coloured().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(screen.plain());
    }

    @Test
    void aBarIsFullOnlyIfAllIsDone() {
        assertThat(ProgressBar.of(0, 8)).isEqualTo("[..........]");
        assertThat(ProgressBar.of(1, 80)).isEqualTo("[#.........]");
        assertThat(ProgressBar.of(79, 80)).isEqualTo("[#########.]");
        assertThat(ProgressBar.of(8, 8)).isEqualTo("[##########]");
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
        return new Board(rubric(), List.of(observations), NO_SOURCES, Look.ofMaven(0))
                .screen()
                .plain();
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
