package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The controller's cost of checking a submission, counted in steps, so that it is the same on any machine. */
class GateBudgetTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    private final Gate gate = new Gate(List.of());

    @TestFactory
    Stream<DynamicTest> aReferenceTakesASmallPartOfTheBudget() {
        Kit kit = Kit.load();
        Map<String, ClassFiles> byExercise = new HashMap<>();
        ClassFiles all = ClassFiles.NONE;
        for (ExerciseRubric exercise : kit.exercises(x -> true)) {
            ClassFiles own = ((Compiled) COMPILER.compile(kit.reference(exercise), all)).classes();
            byExercise.put(exercise.id(), own);
            all = all.plus(own);
        }
        Set<String> trusted = all.names();
        return kit.exercises(x -> true).stream()
                .map(exercise -> DynamicTest.dynamicTest(exercise.id(), () -> {
                    ClassFiles own = Objects.requireNonNull(byExercise.get(exercise.id()));
                    GateBudget budget = new GateBudget();
                    assertThat(gate.judge(own, ClassFiles.NONE, trusted, budget))
                            .isInstanceOf(Granted.class);
                    assertThat(budget.spent()).isLessThan(GateBudget.MAX_STEPS / 100);
                }));
    }

    @Test
    void lookUpOfMembersFarAboveStopsAtTheBudget() {
        String classes = "static class P0 {" + each(60, i -> "int f" + i + ";") + "}"
                + each(200, i -> "static class P" + i + " extends P" + (i - 1) + " {}");
        String sum = IntStream.rangeClosed(1, 60).mapToObj(i -> "p.f" + i).collect(Collectors.joining(" + "));
        assertRefused(
                classes + each(200, i -> "int m" + i + "(P" + i + " p) { return " + sum + "; }"),
                "takes too much work to check");
    }

    @Test
    void theSameAccessIsLookedUpOnce() {
        String classes =
                "static class P0 { int f; }" + each(200, i -> "static class P" + i + " extends P" + (i - 1) + " {}");
        GateBudget once = spentOn(classes + "int m(P200 p) { return p.f; }");
        GateBudget often = spentOn(classes + "int m(P200 p) { int s = 0;" + "s += p.f;".repeat(5_000) + "return s; }");
        // The remaining cost is one step for each instruction and each label.
        assertThat(often.spent() - once.spent()).isLessThan(50_000);
    }

    @Test
    void aNameOrSignatureIsReadOnlyOnce() {
        String name = "N" + "x".repeat(20_000);
        String type = "static class " + name + "<T> { " + name + "<" + name + "<T>> next; }";
        String locals = each(500, i -> "{ var v" + i + " = p; use(v" + i + "); }");
        String method = "void use(Object o) {} void m(" + name + "<String> p) {";
        GateBudget none = spentOn(type + method + "}");
        GateBudget often = spentOn(type + method + locals + "}");
        assertThat(often.spent() - none.spent()).isLessThan(10_000);
    }

    @Test
    void aLongUnknownNameIsShortened() {
        String name = "N" + "x".repeat(20_000);
        byte[] outer = compile("static class " + name + " {} void m(Object o) { o = (" + name + ") o; }")
                .get("cardinality.sample.Sample");
        ClassFiles classes = ClassFiles.of(Map.of("cardinality.sample.Sample", Objects.requireNonNull(outer)));
        Refused refused = (Refused) gate.judge(classes, ClassFiles.NONE, List.of());
        assertThat(refused.violations()).extracting(Violation::message).allSatisfy(m -> assertThat(m)
                .hasSizeLessThan(400));
    }

    @Test
    void theCacheOfLibraryTypesIsBounded() throws IOException {
        LibraryTypes library = new LibraryTypes();
        List<String> all;
        try (Stream<Path> files =
                Files.walk(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java"))) {
            all = files.map(Path::toString)
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring("/modules/java.base/".length(), file.length() - ".class".length()))
                    .map(file -> file.replace('/', '.'))
                    .toList();
        }
        assertThat(all).hasSizeGreaterThan(2_000);
        assertThat(all).allSatisfy(type -> assertThat(library.shape(type)).isPresent());
        assertThat(library.kept()).isLessThanOrEqualTo(1_000);
        int before = library.kept();
        assertThat(library.shape("cardinality.sample.Missing")).isEmpty();
        assertThat(library.shape("x".repeat(60_000))).isEmpty();
        assertThat(library.kept()).isEqualTo(before);
    }

    @Test
    void theLimitsOfClassFilesAreCheckedBeforeTheyAreRead() {
        ClassFiles classes = compile("").plus(ClassFiles.of(Map.of("cardinality.sample.Other", new byte[300 * 1024])));
        Refused refused = (Refused) gate.judge(classes, ClassFiles.NONE, List.of());
        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.message())
                .isEqualTo("submission is too large: class Other has 300 KB when it is compiled, and at most 256 KB are"
                        + " allowed; a solution takes a small part of that: look for code that is repeated, and for"
                        + " finally blocks inside each other, which the compiler copies"));
    }

    private void assertRefused(String members, String what) {
        Refused refused = (Refused) gate.judge(compile(members), ClassFiles.NONE, List.of());
        assertThat(refused.violations()).extracting(Violation::what).containsExactly(what);
    }

    private GateBudget spentOn(String members) {
        GateBudget budget = new GateBudget();
        assertThat(gate.judge(compile(members), ClassFiles.NONE, List.of(), budget))
                .isInstanceOf(Granted.class);
        return budget;
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining("\n"));
    }

    private static ClassFiles compile(String members) {
        SourceFile source = new SourceFile(
                "cardinality.sample.Sample", "package cardinality.sample;\npublic class Sample {" + members + "}");
        return ((Compiled) COMPILER.compile(List.of(source), ClassFiles.NONE)).classes();
    }
}
