package cardinality.grader.starterkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees who unzips the starter kit and runs Maven in it. */
class StarterKitBuildTest {

    private static final String USER = "src/main/java/cardinality/onetomany/User.java";

    @TempDir
    private Path folder;

    private UnzippedKit kit;

    @BeforeEach
    void unzip() throws IOException {
        kit = UnzippedKit.in(folder);
    }

    @Test
    void aFreshKitIsGreenAndSaysWhereToBegin() throws Exception {
        KitBuild build = maven("test");
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
        KitBuild build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text())
                .contains("FAILED onetomany.foreign-key", "columns       [..........]  0 of 11  not run")
                .containsPattern("Next: mend onetomany.foreign-key\n      " + USER + ":[0-9]+\n");
        assertThat(build.lines().get(build.lines().size() - 2)).isEqualTo("then run mvn test -Dexercise=onetomany");
        assertThat(build.text()).contains("\nThe same as a page: target/cardinality/index.html\n");
        assertThat(kit.folder().resolve("target/cardinality/index.html"))
                .content()
                .contains("+ table users_posts: extra", "there is also a table users_posts");
    }

    @Test
    void aLoopWithoutEndFailsAtItsLineAndTheOtherTestsGoOn() throws Exception {
        kit.solve("onetomany");
        kit.edit(USER, "posts.remove(post);", "while (post != null) { }");
        KitBuild build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text())
                .contains("Cardinality: 15 of 17 points", "it did not come to an end")
                .contains("Next: mend onetomany.both-sides-in-sync\n      " + USER + ":");
    }

    @Test
    void anExerciseThatDoesNotExistIsAnsweredWithThoseThatDo() throws Exception {
        KitBuild build = maven("test", "-Dexercise=one2many");
        assertThat(build.status()).isOne();
        assertThat(build.lastLine()).startsWith("There is no exercise 'one2many'. Choose one of: columns, onetomany, ");
    }

    @Test
    void aTestRunThatIsCutOffIsNoSuccess() throws Exception {
        kit.solve("onetomany");
        kit.edit(USER, "posts.remove(post);", "Runtime.getRuntime().halt(0);");
        KitBuild build = maven("test", "-Dexercise=onetomany");
        assertThat(build.status()).isOne();
        assertThat(build.text()).contains("System.exit called?");
    }

    @Test
    void anExerciseIsResetToItsStubsAndTheAnswerIsKept() throws Exception {
        String stub = Files.readString(kit.folder().resolve(USER));
        kit.solve("onetomany");
        String answer = Files.readString(kit.folder().resolve(USER));
        KitBuild build = maven("-Preset", "-Dexercise=onetomany");
        assertThat(build.text()).as("the output of Maven").contains("BUILD SUCCESS");
        assertThat(kit.folder().resolve(USER)).hasContent(stub);
        try (Stream<Path> kept = Files.walk(kit.folder().resolve("target/replaced"))) {
            assertThat(kept.filter(file -> file.endsWith("User.java")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent(answer));
        }
    }

    @Test
    void aResetOfAnExerciseThatDoesNotExistSaysHowToNameOne() throws Exception {
        KitBuild build = maven("-Preset", "-Dexercise=one2many");
        assertThat(build.status()).isOne();
        assertThat(build.text()).contains("There is no exercise 'one2many'. Name one of those in .stubs: mvn -Preset");
    }

    private KitBuild maven(String... arguments) throws IOException, InterruptedException {
        return KitBuild.of(kit, arguments);
    }
}
