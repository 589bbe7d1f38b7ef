package cardinality.grader.starterkit;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees who unzips the starter kit and runs Maven in it. */
class StarterKitBuildTest {

    private static final Kit KIT = Kit.load();
    private static final String USER = "src/main/java/cardinality/onetomany/User.java";

    @TempDir
    private Path folder;

    private Path kit;

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
        for (Map.Entry<String, byte[]> file : KIT.starterKitFiles().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        kit = folder.resolve("exercises");
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
        solve("onetomany");
        edit(USER, "mappedBy = \"author\", ", "");
        edit("src/main/java/cardinality/columns/User.java", "class User", "clas User");
        Build build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text())
                .contains("FAILED onetomany.foreign-key", "columns       [..........]  0 of 11  not run")
                .containsPattern("Next: mend onetomany.foreign-key\n      " + USER + ":[0-9]+\n");
        assertThat(build.lines().get(build.lines().size() - 2)).isEqualTo("then run mvn test -Dexercise=onetomany");
        assertThat(build.text()).contains("\nThe same as a page: target/cardinality/index.html\n");
        assertThat(kit.resolve("target/cardinality/index.html"))
                .content()
                .contains("+ table users_posts: extra", "there is also a table users_posts");
    }

    @Test
    void aLoopWithoutEndFailsAtItsLineAndTheOtherTestsGoOn() throws Exception {
        solve("onetomany");
        edit(USER, "posts.remove(post);", "while (post != null) { }");
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
        solve("onetomany");
        edit(USER, "posts.remove(post);", "Runtime.getRuntime().halt(0);");
        Build build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text()).contains("System.exit called?");
    }

    private void solve(String exercise) throws IOException {
        for (SourceFile source : KIT.reference(KIT.rubric().exercise(exercise).orElseThrow())) {
            Files.writeString(kit.resolve(source.path()), source.text());
        }
    }

    private void edit(String file, String old, String replacement) throws IOException {
        Path path = kit.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** Runs the Maven that runs this test, with its local repository, so that nothing is downloaded. */
    private Build maven(String... arguments) throws IOException, InterruptedException {
        String program = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        List<String> line = new ArrayList<>(List.of(
                Path.of(property("cardinality.maven"), "bin", program).toString(),
                "-B",
                "-o",
                "-Dmaven.repo.local=" + property("cardinality.repository")));
        line.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        int status = new ProcessBuilder(line)
                .directory(kit.toFile())
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
