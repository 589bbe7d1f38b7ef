package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code deploy} are for machines on which no build of ours runs, so this test checks what it can. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private static final Pattern CALL = Pattern.compile("java (?:-\\S+ )*-jar \\S*grader\\.jar ([^&|;]+)");

    /** Variables that a machine substitutes before the grader sees them. */
    private static final Map<String, String> VARIABLES = Map.of(
            "${{ matrix.shard }}", "2",
            "${{ strategy.job-total }}", "4",
            "$CI_NODE_INDEX", "2",
            "$CI_NODE_TOTAL", "4",
            "$((JOB_COMPLETION_INDEX + 1))", "2",
            "I/N", "2/4");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    static Stream<Path> directions() throws IOException {
        return files().filter(file -> !file.endsWith("container/Containerfile"));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void everyCommandExists(Path file) throws IOException {
        List<String> commands = commands(file);
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            ParseResult parsed =
                    CommandLineInterface.commandLine(Clock.systemUTC()).parseArgs(command.split(" +"));
            ParseResult sub = parsed.subcommand();
            assertThat(sub.commandSpec().name()).isIn("grade", "merge");
            assertThat(sub.matchedOptionValue("--out", (Path) null)).as(command).isNotNull();
            if (sub.commandSpec().name().equals("grade")) {
                assertThat(sub.hasMatchedOption("--shard")).as(command).isTrue();
            }
        }
    }

    @Test
    void everyKindOfMachineGradesAndMerges() throws IOException {
        for (String kind : List.of("github", "gitlab", "kubernetes")) {
            List<String> commands = new ArrayList<>();
            for (Path file :
                    files().filter(f -> f.startsWith(DEPLOY.resolve(kind))).toList()) {
                commands.addAll(commands(file));
            }
            assertThat(commands).as(kind).anyMatch(c -> c.startsWith("grade ")).anyMatch(c -> c.startsWith("merge "));
        }
    }

    @Test
    void theMatrixContainsAllShards() throws IOException {
        JsonNode matrix = only("github/grade-class.yml").at("/jobs/shard/strategy/matrix");
        List<Integer> shards = new ArrayList<>();
        matrix.required("shard").forEach(shard -> shards.add(shard.intValue()));
        assertThat(shards)
                .isEqualTo(IntStream.rangeClosed(1, shards.size()).boxed().toList());
        assertThat(matrix.size()).as("job-total counts shards and nothing else").isEqualTo(1);
    }

    @Test
    void thereAreAsManyPodsAsShards() throws IOException {
        JsonNode job = documents("kubernetes/job.yaml").stream()
                .filter(document -> document.required("kind").stringValue().equals("Job"))
                .findFirst()
                .orElseThrow();
        assertThat(commands(DEPLOY.resolve("kubernetes/job.yaml")))
                .singleElement()
                .asString()
                .contains("/" + job.at("/spec/completions").intValue() + " ");
        assertThat(job.at("/spec/completionMode").stringValue()).isEqualTo("Indexed");
        assertThat(job.at("/spec/template/spec/restartPolicy").stringValue()).isEqualTo("Never");
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aPodHasNoAccessToOtherSystems(JsonNode pod) {
        assertThat(pod.required("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(pod.required("enableServiceLinks").booleanValue()).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
        JsonNode container = pod.required("containers").required(0);
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").booleanValue())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").booleanValue(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").stringValue())
                .isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").isString()).isTrue();
    }

    static Stream<JsonNode> pods() throws IOException {
        return Stream.concat(documents("kubernetes/job.yaml").stream(), documents("kubernetes/merge.yaml").stream())
                .filter(document -> document.required("kind").stringValue().equals("Job"))
                .map(job -> job.at("/spec/template/spec"));
    }

    @Test
    void nothingIsStoredLongerThanAWeek() throws IOException {
        List<Integer> days = new ArrayList<>();
        for (JsonNode job : only("github/grade-class.yml").required("jobs")) {
            for (JsonNode step : job.required("steps")) {
                if (step.path("uses").asString("").startsWith("actions/upload-artifact@")) {
                    days.add(step.at("/with/retention-days").intValue());
                }
            }
        }
        assertThat(days).hasSize(3).allMatch(kept -> kept >= 1 && kept <= 7);
        for (String job : List.of("kit", "grade", "merge")) {
            assertThat(only("gitlab/grade-class.yml")
                            .at("/" + job + "/artifacts/expire_in")
                            .stringValue())
                    .isIn("1 day", "1 week");
        }
    }

    @Test
    void theDirectionsAreShort() throws IOException {
        assertThat(Files.readAllLines(DEPLOY.resolve("README.md"))).hasSizeLessThanOrEqualTo(80);
    }

    /** Returns the arguments after the name of the jar in a file, as the grader gets them. */
    private static List<String> commands(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        if (file.toString().endsWith(".md")) {
            texts.addAll(Files.readAllLines(file));
        } else {
            for (JsonNode document : documents(DEPLOY.relativize(file).toString())) {
                texts(document, texts::add);
            }
        }
        List<String> commands = new ArrayList<>();
        for (String text : texts) {
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                String command = call.group(1).replace("\"", "").strip();
                for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
                    command = command.replace(variable.getKey(), variable.getValue());
                }
                assertThat(command).as("no variable is left in " + file).doesNotContain("$");
                commands.add(command);
            }
        }
        return commands;
    }

    private static void texts(JsonNode node, Consumer<String> to) {
        if (node.isString()) {
            node.stringValue().lines().forEach(to);
        }
        node.forEach(child -> texts(child, to));
    }

    private static JsonNode only(String file) throws IOException {
        List<JsonNode> documents = documents(file);
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private static List<JsonNode> documents(String file) throws IOException {
        try (var values = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(DEPLOY.resolve(file).toFile())) {
            return values.readAll();
        }
    }
}
