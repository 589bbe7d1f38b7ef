package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.json.Timeless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Grades a class in shards with the commands that are used on several machines. */
class ShardedRunTest {

    private static final Path SAMPLES = Path.of("sample-class");

    /** Two of five shards of these submissions are empty. */
    private static final List<String> CLASS = List.of("23-no-zip-at-all.zip", "01-finished", "20-not-utf8");

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    @Test
    void mergedShardsEqualASingleRunExceptForTheTime() throws IOException {
        assertThat(grade("single")).isZero();
        String table = console.out().lines().findFirst().orElseThrow();
        List<String> merge = new ArrayList<>(List.of("merge", "--out", at("merged")));
        for (int shard = 1; shard <= 5; shard++) {
            assertThat(grade("shard-" + shard, "--shard", shard + "/5")).isZero();
            merge.add(at("shard-" + shard));
        }
        assertThat(console.err().lines().filter(line -> line.equals("this shard of the class has no submissions")))
                .hasSize(2);

        console.reset();
        assertThat(CommandLineInterface.run(merge.toArray(String[]::new))).isZero();
        assertThat(grades("merged")).isEqualTo(grades("single"));
        Path index = folder.resolve("merged").resolve("index.html");
        assertThat(console.out())
                .startsWith(table)
                .contains("01-finished")
                .endsWith("written: " + index + " and 3 pages more\n");
        assertThat(Timeless.page(Files.readString(index)))
                .isEqualTo(Timeless.page(Files.readString(folder.resolve("single/index.html"))))
                .contains("Graded with kit");

        merge.addAll(List.of("--fail-under", "50"));
        assertThat(CommandLineInterface.run(merge.toArray(String[]::new)))
                .as("two of three are below")
                .isEqualTo(3);
    }

    @Test
    void aShardThatDoesNotExistIsAUsageErrorInOneLine() {
        for (String none : List.of("5/4", "0/4", "1", "a/b", "1/0", "-1/2", "1/9999999")) {
            console.reset();
            assertThat(CommandLineInterface.run("grade", "--shard", none, SAMPLES.toString()))
                    .isEqualTo(2);
            assertThat(console.err()).contains("--shard").contains(none).hasLineCount(1);
        }
    }

    @Test
    void eachReasonForARefusedMergeIsALineAndNothingIsWritten() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(CommandLineInterface.run("merge", at("nowhere"), empty.toString(), "--out", at("merged")))
                .isEqualTo(2);
        assertThat(console.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("grader: " + folder) && line.contains("there is no grades.json"));
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void aMergedResultDoesNotReplaceAShard() {
        assertThat(CommandLineInterface.run("merge", at("a"), at("b"), "--out", at("a/../b")))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("--out")
                .contains("this folder contains a shard")
                .hasLineCount(1);
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
        return Timeless.of(Files.readString(folder.resolve(name).resolve("grades.json")));
    }
}
