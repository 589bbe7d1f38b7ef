package cardinality.grader.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lessons, stubs and tests say the same: what a lesson or a stub asks for is tested, and nothing else is graded.
 *
 * <p>A rule is a sentence with a tag: a lesson marks it ({@link Lesson}), and for stubs {@code src/test/lessons} lists
 * it ({@link RuleList}). Each test names the rules to which it holds an answer ({@link RuledTest}).
 */
class LessonRulesTest {

    private static final List<TaughtExercise> ALL = new ArrayList<>();

    @BeforeAll
    static void readExercises() throws IOException {
        ALL.clear();
        for (ExerciseRubric rubric : Kit.load().rubric().exercises()) {
            ALL.add(TaughtExercise.read(rubric));
        }
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(10);
        assertThat(ALL).allSatisfy(exercise -> {
            assertThat(exercise.stubs()).hasSizeGreaterThan(5);
            assertThat(exercise.lesson().sentences()).hasSizeGreaterThan(30);
            assertThat(exercise.tests()).hasSizeGreaterThan(10);
        });
    }

    @Test
    void eachRuleIsNamedByATest() {
        none("a rule that no test names", exercise -> {
            Set<String> named = new HashSet<>();
            exercise.testsOfCriteria().forEach(test -> {
                named.add(test.criterion());
                named.addAll(test.rules());
            });
            return exercise.rules().stream().filter(rule -> !named.contains(rule));
        });
    }

    @Test
    void eachTestNamesRulesThatExist() {
        none("a test that names a rule which no lesson or stub sets", exercise -> exercise.tests().stream()
                .filter(test -> !exercise.rules().containsAll(test.rules())));
    }

    @Test
    void nothingIsGradedThatNoRuleStates() {
        none("a test that names no rule", exercise -> exercise.testsOfCriteria().stream()
                .filter(test -> test.rules().isEmpty()));
    }

    @Test
    void eachCriterionIsNamedByARule() {
        none("a criterion whose tests name no rule", exercise -> exercise.criteria().keySet().stream()
                .filter(criterion -> exercise.tests().stream()
                        .filter(test -> test.criterion().equals(exercise.id() + '.' + criterion))
                        .allMatch(test -> test.rules().isEmpty())));
    }

    @Test
    void eachLessonStatesTheCriteriaOfItsRubric() {
        none("a table of criteria that differs from the rubric", exercise -> Stream.of(exercise)
                .filter(e -> !List.copyOf(e.criteria().entrySet())
                        .equals(List.copyOf(e.lesson().criteria().entrySet())))
                .map(e -> Map.of("rubric", e.criteria(), "lesson", e.lesson().criteria())));
    }

    @Test
    void eachSentenceOfAStubIsARuleOrHasAReason() {
        none("a sentence that is not in src/test/lessons", exercise -> exercise.stubs().stream()
                .filter(sentence -> !exercise.list().explains(sentence)));
    }

    @Test
    void eachSentenceThatSoundsLikeARuleIsOneOrHasAReason() {
        none(
                "a sentence that is neither marked nor in src/test/lessons",
                exercise -> exercise.lesson().sentences().stream()
                        .filter(sentence -> sentence.tag().isEmpty() && sentence.soundsLikeARule())
                        .filter(sentence -> !exercise.list().explains(sentence)));
    }

    @Test
    void theListsQuoteSentencesThatExist() {
        none("a line of src/test/lessons that quotes no sentence", exercise -> exercise.list().entries().stream()
                .filter(entry -> Stream.concat(exercise.stubs().stream(), exercise.lesson().sentences().stream())
                        .noneMatch(entry::isSameTextAs)));
    }

    private static void none(String what, Function<TaughtExercise, Stream<?>> exceptions) {
        assertThat(ALL.stream()
                        .flatMap(exercise -> exceptions.apply(exercise).map(found -> exercise.id() + ": " + found)))
                .as(what)
                .isEmpty();
    }
}
