package cardinality.grader.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.HostileClass;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.InventedClass;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step prints, read as the runner of GitHub Actions reads it. */
class AnnotationsTest {

    private static final Pattern COMMAND = Pattern.compile("::([a-z]+)(?: ([^\\n]*?))?::([^\\n\\r]*)");

    private static final Pattern PROPERTY = Pattern.compile("(?:^|,)([^=,]+)=([^,]*)");

    private record Command(String name, Map<String, String> properties, String message) {

        static Command of(String line) {
            Matcher command = COMMAND.matcher(line);
            assertThat(command.matches()).as(line).isTrue();
            Map<String, String> properties = new HashMap<>();
            Optional.ofNullable(command.group(2)).ifPresent(all -> PROPERTY.matcher(all)
                    .results()
                    .forEach(found -> properties.put(
                            found.group(1),
                            unescaped(found.group(2).replace("%3A", ":").replace("%2C", ",")))));
            return new Command(command.group(1), properties, unescaped(command.group(3)));
        }

        private static String unescaped(String text) {
            return text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
        }
    }

    private static List<String> texts() {
        return HostileClass.TEXTS;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textOfAStudentIsDataOfOurCommandsAndNeverOneOfItsOwn(String text) {
        List<String> lines = Annotations.of(HostileClass.one(text), Tell.ALL);
        assertThat(lines).allMatch(line -> line.startsWith("::") || line.startsWith("("));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r", "##["));
        List<Command> commands = commands(lines);
        assertThat(commands).extracting(Command::name).containsOnly("notice", "error", "warning");
        assertThat(commands)
                .filteredOn(command -> command.name().equals("error"))
                .allSatisfy(error -> {
                    assertThat(error.properties().getOrDefault("file", "")).isEqualTo(PlainText.line(text));
                    assertThat(error.properties()).containsEntry("line", "3");
                    assertThat(error.properties().keySet()).isSubsetOf("file", "line", "title");
                });
    }

    @Test
    void noMoreThanGithubShowsAndTheCostliestFirst() {
        List<String> lines = Annotations.of(HostileClass.one("x"), Tell.ALL);
        List<Command> errors = commands(lines).stream()
                .filter(command -> command.name().equals("error"))
                .toList();
        assertThat(errors).hasSize(10);
        List<Integer> costs = errors.stream()
                .map(error -> error.properties().getOrDefault("title", "").replaceAll(".*\\((\\d+) points?\\)", "$1"))
                .map(Integer::valueOf)
                .toList();
        List<Integer> sorted = new ArrayList<>(costs);
        sorted.sort(Collections.reverseOrder());
        assertThat(costs).isEqualTo(sorted);
        assertThat(costs.get(0)).isGreaterThan(costs.get(9));
        assertThat(lines).anyMatch(line -> line.matches("\\(\\d+ more of kind error are not marked.*"));
    }

    @Test
    void githubClassroomTakesThePointsFromTwoNotices() {
        Gradebook one = InventedClass.of(1);
        int points = one.submissions().get(0).points().orElseThrow();
        assertThat(commands(Annotations.of(one, Tell.POINTS)))
                .containsExactly(
                        new Command(
                                "notice",
                                Map.of("title", "Autograding complete"),
                                "Points " + points + "/" + one.maxPoints()),
                        new Command(
                                "notice",
                                Map.of("title", "Autograding report"),
                                "{\"totalPoints\":" + points + ",\"maxPoints\":" + one.maxPoints() + "}"));
    }

    @Test
    void afterAFaultOfTheGraderThereAreNoPointsAndNoZero() {
        Gradebook one = new Gradebook(
                "1",
                "0".repeat(64),
                "process",
                100,
                List.of(new GradeReport("x", Optional.of("disk full"), Optional.empty(), List.of(), 1)));
        assertThat(Annotations.of(one, Tell.ALL)).singleElement().asString().startsWith("::error::The grader failed");
    }

    @Test
    void aClassHasNoneBecauseItsFilesHaveTheSameNames() {
        assertThat(Annotations.of(InventedClass.of(2), Tell.ALL)).isEmpty();
    }

    private static List<Command> commands(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("::"))
                .map(Command::of)
                .toList();
    }
}
