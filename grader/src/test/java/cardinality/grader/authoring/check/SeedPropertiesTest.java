package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.TestResult.Observed;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What the data of the tests has to have so that a wrong answer shows: two posts with the same title, an element that is
 * added twice. A probe is the reference with one more statement, which spoils the answer when it meets the property. So
 * the running tests say whether they have it, not their text.
 */
class SeedPropertiesTest {

    private static final Path PROBES = Path.of("src", "test", "seeds");
    private static final Path README = Path.of("README.md");
    private static final Pattern HEAD = Pattern.compile("# (.+)\nseen by (\\w+\\.\\w+)\n\n(.*)", Pattern.DOTALL);
    private static final Kit KIT = Kit.load();

    /**
     * @param property what the data has to have
     * @param test the test whose data has it, among others
     */
    private record Probe(String exercise, String property, String test, CorpusEntry edit) {}

    @Test
    void theTestsHaveEachPropertyOfTheList() throws Exception {
        List<Probe> probes = probes();
        List<Attempt> attempts = new ArrayList<>();
        for (Probe probe : probes) {
            ExerciseRubric exercise = KIT.rubric().exercise(probe.exercise()).orElseThrow();
            attempts.add(new Attempt(exercise, new Sources(probe.edit().applyTo(KIT.reference(exercise)))));
        }
        try (Autograder autograder = new Autograder(KIT, 2, exercise -> true, WorkerSettings.usual())) {
            List<Assessment> assessments = autograder.assessExercises(attempts);
            SoftAssertions.assertSoftly(softly -> {
                for (int i = 0; i < probes.size(); i++) {
                    softly.assertThat(spoilt(assessments.get(i)))
                            .as("tests spoilt by " + probes.get(i).edit().path())
                            .contains(probes.get(i).test());
                }
            });
        }
    }

    private static List<String> spoilt(Assessment assessment) {
        return assessment.outcome() instanceof Tested tested
                ? tested.results().byTest().entrySet().stream()
                        .filter(e -> e.getValue() instanceof Observed o && o.outcome() instanceof Outcome.Failed)
                        .map(e -> simpleName(e.getKey().className()) + "."
                                + e.getKey().method())
                        .toList()
                : List.of(assessment.outcome().toString());
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    @Test
    void theReadmeHasTheList() throws Exception {
        String readme = Files.readString(README).replace("\r\n", "\n");
        String between = readme.substring(readme.indexOf("<!-- seeds -->"), readme.indexOf("<!-- /seeds -->"));
        assertThat(between).isEqualTo("<!-- seeds -->\n" + table(probes()));
    }

    private static String table(List<Probe> probes) {
        Map<String, Map<String, List<String>>> rows = new TreeMap<>();
        probes.forEach(probe -> rows.computeIfAbsent(probe.property(), property -> new TreeMap<>())
                .computeIfAbsent(probe.exercise(), exercise -> new ArrayList<>())
                .add("`" + probe.test() + "`"));
        StringBuilder table = new StringBuilder("| property | exercise | a test that has it |\n|---|---|---|\n");
        rows.forEach((property, exercises) -> exercises.forEach((exercise, tests) -> table.append("| ")
                .append(property)
                .append(" | `")
                .append(exercise)
                .append("` | ")
                .append(tests.stream().distinct().collect(Collectors.joining(", ")))
                .append(" |\n")));
        return table.toString();
    }

    private static List<Probe> probes() throws IOException, CorpusException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(PROBES)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<Probe> probes = new ArrayList<>();
        for (Path file : files) {
            Matcher head = HEAD.matcher(Files.readString(file).replace("\r\n", "\n"));
            assertThat(head.matches())
                    .as(file + " begins with a property and a test")
                    .isTrue();
            String exercise = PROBES.relativize(file).getName(0).toString();
            // The reader wants to know what a mistake loses. Here the tests are asked, not their criteria.
            CorpusEntry edit = CorpusReader.read(
                    exercise + "/mistakes/" + file.getFileName(),
                    "# " + head.group(1) + "\nloses " + exercise + ".something\n\n" + head.group(3));
            probes.add(new Probe(exercise, head.group(1), head.group(2), edit));
        }
        return probes;
    }
}
