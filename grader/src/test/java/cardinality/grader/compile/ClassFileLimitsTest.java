package cardinality.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.grader.model.SourceFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** A small source can compile to large class files, which the compiler's process does not return. */
class ClassFileLimitsTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    @Test
    void nestedFinallyBlocksAreTooLarge() {
        String method = "try { x++; } finally { ".repeat(9) + "x++;" + " }".repeat(9);
        assertTooLarge(each(60, i -> "int m" + i + "(int x) { " + method + " return x; }"), "class Sample has ");
    }

    @Test
    void manyMediumClassesAreTooLarge() {
        String text = "\"" + "x".repeat(6_000) + "\"";
        assertTooLarge(
                "static final String LONG = " + text + ";"
                        + each(150, i -> "static class C" + i + " { String m() { return LONG; } }"),
                "the classes of this exercise have ");
    }

    @Test
    void manyClassesAreTooLarge() {
        assertTooLarge(each(300, i -> "static class C" + i + " {}"), "this exercise has 301 classes");
    }

    @Test
    void manyMembersAreTooLarge() {
        assertTooLarge(each(5_000, i -> "int f" + i + ";"), "this exercise has 5,001 fields and methods");
    }

    @Test
    void manyConstantsAreTooLarge() {
        String texts = each(
                60,
                c -> "static class C" + c + " { Object[] m() { return new Object[] {"
                        + each(400, i -> "\"" + c + "." + i + "\",") + "}; } }");
        assertTooLarge(texts, "names and constants");
    }

    @Test
    void manyInstructionsAreTooLarge() {
        String method = "(int x) { " + "x = x * 31;".repeat(12_000) + " return x; }";
        assertTooLarge(each(6, i -> "static class C" + i + " { int m" + method + " }"), "bytes of instructions");
    }

    @Test
    void anOutlineHasTheSameCountsAsAClassReader() throws IOException {
        ClassFiles classes = compiled("long a = 5_000_000_000L; double b = 0.1; int m(int x) { return x * 2; }"
                        + " record Pair(String a, @Deprecated int b) {} Runnable r() { return () -> {}; }")
                .classes();
        for (String name : classes.names()) {
            byte[] file = Objects.requireNonNull(classes.get(name));
            ClassReader reader = new ClassReader(file);
            ClassNode node = new ClassNode();
            reader.accept(node, 0);
            ClassFileOutline outline = ClassFileOutline.of(file);
            assertThat(outline.constants()).isEqualTo(reader.getItemCount());
            assertThat(outline.members()).isEqualTo(node.fields.size() + node.methods.size());
            assertThat(outline.codeBytes()).isGreaterThan((int)
                    node.methods.stream().filter(m -> m.instructions.size() > 0).count());
        }
    }

    @Test
    void aTruncatedFileIsNotAClassFile() {
        byte[] file = Objects.requireNonNull(compiled("int x;").classes().get("cardinality.sample.Sample"));
        for (int length = 0; length < file.length - 20; length += 7) {
            byte[] broken = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> ClassFileLimits.excess(ClassFiles.of(Map.of("cardinality.sample.Sample", broken))))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void linesOfMembersWithVeryLongNamesAreLeftOut() {
        String longName = "N" + "x".repeat(20_000);
        Compiled compiled =
                compiled("static class " + longName + " {" + each(500, i -> "int f" + i + ";") + "} int last;");
        assertThat(compiled.members().lines()).containsOnlyKeys("Sample", "Sample.last");
        assertThat(compiled(each(3_000, i -> "int f" + i + ";")).members().lines())
                .hasSizeLessThanOrEqualTo(1_000);
    }

    private static void assertTooLarge(String members, String message) {
        Compilation compilation = compile(members);
        assertThat(compilation).isInstanceOf(TooLarge.class);
        assertThat(((TooLarge) compilation).message()).contains(message).contains("at most");
    }

    private static Compiled compiled(String members) {
        return (Compiled) compile(members);
    }

    private static Compilation compile(String members) {
        SourceFile source = new SourceFile(
                "cardinality.sample.Sample", "package cardinality.sample;\npublic class Sample {" + members + "}");
        return COMPILER.compile(List.of(source), ClassFiles.NONE);
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining("\n"));
    }
}
