package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class graded in parts, as its commands are typed on several machines. */
class ShardedRunTest {

    private static final Path SAMPLES = Path.of("sample-class");

    /** Of five shards of these, two are empty. */
    private static final List<String> CLASS = List.of("23-no-zip-at-all.zip", "01-finished", "20-not-utf8");

    @TempDir
    Path folder;

    private final PrintStream console = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(console);
        System.setErr(errors);
    }

    @Test
    void shardsMergedAreTheSingleRunButForTheTimeItTook() throws IOException {
        assertThat(grade("single")).isZero();
        String table = text(out).lines().findFirst().orElseThrow();
        List<String> merge = new ArrayList<>(List.of("merge", "--out", at("merged")));
        for (int shard = 1; shard <= 5; shard++) {
            assertThat(grade("shard-" + shard, "--shard", shard + "/5")).isZero();
            merge.add(at("shard-" + shard));
        }
        assertThat(text(err).lines().filter(line -> line.equals("no submission of the class falls to this shard")))
                .hasSize(2);

        out.reset();
        assertThat(CommandLineInterface.run(merge.toArray(String[]::new))).isZero();
        assertThat(grades("merged")).isEqualTo(grades("single"));
        assertThat(text(out)).startsWith(table).contains("01-finished").contains("written: ");

        merge.addAll(List.of("--fail-under", "50"));
        assertThat(CommandLineInterface.run(merge.toArray(String[]::new)))
                .as("two of three are below")
                .isEqualTo(3);
    }

    @Test
    void aShardThatDoesNotExistIsAUsageErrorInOneLine() {
        for (String none : List.of("5/4", "0/4", "1", "a/b", "1/0", "-1/2", "1/9999999")) {
            err.reset();
            assertThat(CommandLineInterface.run("grade", "--shard", none, SAMPLES.toString()))
                    .isEqualTo(2);
            assertThat(text(err)).contains("--shard").contains(none).hasLineCount(1);
        }
    }

    @Test
    void eachReasonNotToMergeIsALineAndNothingIsWritten() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(CommandLineInterface.run("merge", at("nowhere"), empty.toString(), "--out", at("merged")))
                .isEqualTo(2);
        assertThat(text(err).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("grader: " + folder) && line.contains("there is no grades.json"));
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void whatIsMergedDoesNotReplaceAShard() {
        assertThat(CommandLineInterface.run("merge", at("a"), at("b"), "--out", at("a/../b")))
                .isEqualTo(2);
        assertThat(text(err)).contains("--out").contains("a shard is in there").hasLineCount(1);
    }

    private int grade(String into, String... options) {
        List<String> line = new ArrayList<>(List.of("grade", "--only", "columns", "--out", at(into)));
        line.addAll(List.of(options));
        CLASS.forEach(name -> line.add(SAMPLES.resolve(name).toString()));
        return CommandLineInterface.run(line.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String grades(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("grades.json"))
                .replaceAll("\"durationMs\" : \\d+", "\"durationMs\" : 0");
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
