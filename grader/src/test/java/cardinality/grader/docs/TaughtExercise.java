package cardinality.grader.docs;

import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an exercise says and how it is tested.
 *
 * @param stubs all sentences in comments of the stubs
 * @param tests all graded tests, also those of advice
 */
record TaughtExercise(
        ExerciseRubric rubric, Lesson lesson, List<Sentence> stubs, RuleList list, List<RuledTest> tests) {

    private static final Path EXERCISES = Path.of("..", "exercises", "src");
    private static final Path VERIFICATIONS = Path.of("src", "main", "java", "cardinality", "grader", "verification");

    static TaughtExercise read(ExerciseRubric rubric) throws IOException {
        Path folder = EXERCISES.resolve("main/java/cardinality").resolve(rubric.id());
        List<Sentence> stubs = new ArrayList<>();
        for (Path stub : sourcesBelow(folder)) {
            stubs.addAll(StubComments.read(stub));
        }
        List<RuledTest> tests = new ArrayList<>();
        for (Path source : List.of(EXERCISES.resolve("test/java/cardinality"), VERIFICATIONS)) {
            for (Path file : sourcesBelow(source.resolve(rubric.id()))) {
                tests.addAll(RuledTest.read(file));
            }
        }
        return new TaughtExercise(
                rubric,
                Lesson.read(folder.resolve("README.md")),
                List.copyOf(stubs),
                RuleList.read(Path.of("src", "test", "lessons", rubric.id() + ".txt")),
                List.copyOf(tests));
    }

    String id() {
        return rubric.id();
    }

    /**
     * The rules of the lesson and the stubs, as {@code exercise.tag}. What the table of criteria says of a criterion is a
     * rule too; its tag is the name of the criterion.
     */
    Set<String> rules() {
        return Stream.of(
                        lesson.sentences().stream().map(Sentence::tag).filter(tag -> !tag.isEmpty()),
                        list.tags().stream(),
                        lesson.criteria().keySet().stream())
                .flatMap(tags -> tags)
                .map(tag -> id() + '.' + tag)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The points of each criterion in the rubric, as the lesson writes them. */
    Map<String, String> criteria() {
        Map<String, String> criteria = new LinkedHashMap<>();
        for (Criterion criterion : rubric.criteria()) {
            criteria.put(criterion.name(), rubric.isBonus() ? "" : String.valueOf(criterion.points()));
        }
        return criteria;
    }

    /** The tests of the criteria; those of advice, which is worth no points, are not among them. */
    List<RuledTest> testsOfCriteria() {
        return tests.stream()
                .filter(test -> criteria().containsKey(test.criterion().substring(id().length() + 1)))
                .toList();
    }

    private static List<Path> sourcesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
