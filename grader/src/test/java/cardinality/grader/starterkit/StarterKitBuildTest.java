package cardinality.grader.starterkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees who unzips the starter kit and runs Maven in it. */
class StarterKitBuildTest {

    private static final String USER = "src/main/java/cardinality/onetomany/User.java";

    @TempDir
    private Path folder;

    private UnzippedKit kit;

    /**
     * A build that has ended.
     *
     * @param status Maven's exit code
     * @param lines what it printed
     */
    private record Build(int status, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }

        String lastLine() {
            return lines.get(lines.size() - 1);
        }
    }

    @BeforeEach
    void unzip() throws IOException {
        kit = UnzippedKit.in(folder);
    }

    @Test
    void aFreshKitIsGreenAndSaysWhereToBegin() throws Exception {
        Build build = maven("test");
        assertThat(build.status()).isZero();
        assertThat(build.text())
                .contains("Cardinality: 0 of 100 points, nothing started yet")
                .contains("Start here: read the lesson, then begin with columns.tables")
                .contains("      src/main/java/cardinality/columns/README.md");
    }

    @Test
    void oneExerciseRunsAloneAndTheBoardEndsWithTheLineToMend() throws Exception {
        kit.solve("onetomany");
        kit.edit(USER, "mappedBy = \"author\", ", "");
        kit.edit("src/main/java/cardinality/columns/User.java", "class User", "clas User");
        Build build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text())
                .contains("FAILED onetomany.foreign-key", "columns       [..........]  0 of 11  not run")
                .containsPattern("Next: mend onetomany.foreign-key\n      " + USER + ":[0-9]+\n");
        assertThat(build.lines().get(build.lines().size() - 2)).isEqualTo("then run mvn test -Dexercise=onetomany");
    }

    @Test
    void aLoopWithoutEndFailsAtItsLineAndTheOtherTestsGoOn() throws Exception {
        kit.solve("onetomany");
        kit.edit(USER, "posts.remove(post);", "while (post != null) { }");
        Build build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text())
                .contains("Cardinality: 15 of 17 points", "it did not come to an end")
                .contains("Next: mend onetomany.both-sides-in-sync\n      " + USER + ":");
    }

    @Test
    void anExerciseThatDoesNotExistIsAnsweredWithThoseThatDo() throws Exception {
        Build build = maven("test", "-Dexercise=one2many");
        assertThat(build.status()).isOne();
        assertThat(build.lastLine()).startsWith("There is no exercise 'one2many'. Choose one of: columns, onetomany, ");
    }

    @Test
    void aTestRunThatIsCutOffIsNoSuccess() throws Exception {
        kit.solve("onetomany");
        kit.edit(USER, "posts.remove(post);", "Runtime.getRuntime().halt(0);");
        Build build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text()).contains("System.exit called?");
    }

    private Build maven(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int status = kit.maven(arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        // Maven ends its output with control sequences that reset the colours.
        return new Build(
                status,
                Files.readString(output)
                        .replaceAll("\u001b\\[[0-9;]*m", "")
                        .lines()
                        .toList());
    }
}
