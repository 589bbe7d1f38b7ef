package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import cardinality.testkit.watch.ExerciseCompiler.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise compiles with what it builds on; its tests only when they have to. */
class ExerciseCompilerTest {

    private static final ExerciseRubric LOW = exercise("low", 1);
    private static final ExerciseRubric HIGH = exercise("high", 2, "low");

    @TempDir
    private Path kit;

    private ExerciseCompiler compiler;

    @BeforeEach
    void write() throws IOException {
        compiler = new ExerciseCompiler(kit, new Rubric(List.of(LOW, HIGH)));
        main("low/User", "package cardinality.low; public class User { public int posts() { return 1; } }");
        test("low/UserTest", "package cardinality.low; class UserTest { int posts = new User().posts(); }");
        main("high/Page", "package cardinality.high; class Page { cardinality.low.User user; }");
        test("high/PageTest", "package cardinality.high; class PageTest { Page page; }");
    }

    @Test
    void anExerciseCompilesWithItsTestsAndWhatItBuildsOn() throws IOException {
        Compiled.Classes classes = (Compiled.Classes) compiler.compile(HIGH);
        assertThat(classes.classes().keySet())
                .containsExactlyInAnyOrder(
                        "cardinality.low.User", "cardinality.high.Page", "cardinality.high.PageTest");
        assertThat(classes.tests()).containsExactly("cardinality.high.PageTest");
    }

    @Test
    void aMistakeIsReportedWithItsFileItsLineAndTheWordsOfTheCompiler() throws IOException {
        main("low/User", "package cardinality.low;\npublic class User {\n  int posts() { return 1 }\n}");
        assertThat(compiler.compile(LOW))
                .isEqualTo(new Compiled.Refused(List.of("src/main/java/cardinality/low/User.java:3: ';' expected")));
        assertThat(compiler.compile(HIGH)).isInstanceOf(Compiled.Refused.class);
    }

    @Test
    void whatHelpsIsSaidBelowTheWordsOfTheCompiler() throws IOException {
        main("low/User", "package cardinality.low;\nimport javax.persistence.Entity;\n@Entity\npublic class User { }");
        assertThat(((Compiled.Refused) compiler.compile(LOW)).messages())
                .first()
                .isEqualTo("src/main/java/cardinality/low/User.java:2: package javax.persistence does not exist");
        assertThat(((Compiled.Refused) compiler.compile(LOW)).messages())
                .anyMatch(line ->
                        line.startsWith("help: Since version 3 of JPA its package is called jakarta.persistence."));
    }

    @Test
    void testsThatSeeTheSameSignaturesAreNotCompiledAgain() throws IOException {
        Compiled.Classes before = (Compiled.Classes) compiler.compile(LOW);
        main("low/User", "package cardinality.low; @Deprecated public class User { public int posts() { return 2; } }");
        Compiled.Classes after = (Compiled.Classes) compiler.compile(LOW);
        assertThat(after.classes().get("cardinality.low.UserTest"))
                .isSameAs(before.classes().get("cardinality.low.UserTest"));
        assertThat(after.classes().get("cardinality.low.User"))
                .isNotEqualTo(before.classes().get("cardinality.low.User"));
    }

    @Test
    void testsAreCompiledAgainWhenASignatureOrATestHasChanged() throws IOException {
        Map<String, byte[]> before = ((Compiled.Classes) compiler.compile(LOW)).classes();
        main("low/User", "package cardinality.low; public class User { public short posts() { return 2; } }");
        Map<String, byte[]> after = ((Compiled.Classes) compiler.compile(LOW)).classes();
        assertThat(after.get("cardinality.low.UserTest")).isNotEqualTo(before.get("cardinality.low.UserTest"));
        main("low/User", "package cardinality.low; public class User { }");
        assertThat(compiler.compile(LOW)).isInstanceOf(Compiled.Refused.class);
        Path changed = test("low/UserTest", "package cardinality.low; class UserTest { }");
        Files.setLastModifiedTime(changed, FileTime.fromMillis(1_000));
        assertThat(compiler.compile(LOW)).isInstanceOf(Compiled.Classes.class);
    }

    @Test
    void aClassOfADeletedFileIsMissed() throws IOException {
        compiler.compile(HIGH);
        Files.delete(kit.resolve("src/main/java/cardinality/low/User.java"));
        assertThat(compiler.compile(HIGH)).isInstanceOf(Compiled.Refused.class);
    }

    private void main(String name, String text) throws IOException {
        write("src/main/java/cardinality/" + name, text);
    }

    private Path test(String name, String text) throws IOException {
        return write("src/test/java/cardinality/" + name, text);
    }

    private Path write(String name, String text) throws IOException {
        Path file = kit.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static ExerciseRubric exercise(String id, int order, String... buildsOn) {
        return new ExerciseRubric(id, "Title", order, List.of(), List.of(buildsOn), List.of(), List.of(), Map.of());
    }
}
