package cardinality.grader.model;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.check.SampledCohort;
import cardinality.grader.authoring.check.Similarity;
import cardinality.grader.catalog.Kit;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SubmittedExercise.Sources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    @Test
    void commentsAndSpacesAreLeftOutAndEachWordStaysInItsLine() {
        String source = "// mine\nclass A { /* one\ntwo */ int  b;\t// a number\n}   \n";
        assertThat(SourceText.withoutComments(source)).isEqualTo("\nclass A{\nint b;\n}");
    }

    @Test
    void withoutLayoutItIsOneLine() {
        assertThat(SourceText.withoutLayout("class A {\r\n  // mine\r\n  int/**/b ;\r\n}\n"))
                .isEqualTo("class A{int b;}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String a = \"// no  comment\";",
                "String a = \"/* none */\";",
                "String a = \"\\\"// none\";",
                "char a = '\"';char b = '\\'';String c = \"'\";",
                "String a = \"( a , b )\";",
                "String a = \"\"\"\n    // none \\\"\"\" \"\n  x\"\"\";"
            })
    void whatIsInQuotesStaysAsItIs(String text) {
        assertThat(SourceText.withoutComments(text)).isEqualTo(text);
        assertThat(SourceText.withoutLayout(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {} /* not closed",
                "String a = \"not closed by a break\\\r\n\";",
                "String a = \"not closed\n\";  // x",
                "char a = '  // x",
                "String a = \"\"\"\n not closed\"\"; // x",
                "// begins a line \\u000a int a;",
                "/** @deprecated */ int  a;"
            })
    void whatIsNotAsSimpleAsThatStaysWhole(String text) {
        assertThat(SourceText.withoutComments(text)).isEqualTo(text);
        assertThat(SourceText.withoutLayout(text)).isEqualTo(text);
    }

    @Test
    void whatNoCompilerTakesIsNotLeftOut() {
        // The end of a file for old editors; vertical tab and no-break space are no white space in Java.
        for (String sign : List.of("\u001a", "\u000b", "\u00a0")) {
            assertThat(SourceText.withoutLayout("class A {}" + sign)).isEqualTo("class A{}" + sign);
        }
    }

    @Test
    void allKindsOfLineBreaksAreTheSame() {
        assertThat(SourceText.withoutComments("class A {\r// a\rint b;\r}"))
                .isEqualTo(SourceText.withoutComments("class A {\r\n// b\r\nint b;\r\n}"))
                .isEqualTo("class A{\n\nint b;\n}");
    }

    @Test
    void wordsThatACommentPartsStayApart() {
        assertThat(SourceText.withoutLayout("a+/**/+b")).isNotEqualTo(SourceText.withoutLayout("a++b"));
        assertThat(SourceText.withoutLayout("List<List<A> >")).isNotEqualTo(SourceText.withoutLayout("List<List<A>>"));
        assertThat(SourceText.withoutLayout("int/**/a")).isNotEqualTo(SourceText.withoutLayout("inta"));
    }

    @Test
    void withoutCommentsAnswersAreCompiledToTheSameFiles() {
        assertThat(digests(SourceText::withoutComments, ClassFiles::digest))
                .isEqualTo(digests(UnaryOperator.identity(), ClassFiles::digest));
    }

    @Test
    void withoutLayoutAnswersAreCompiledToTheSameCode() {
        assertThat(digests(SourceText::withoutLayout, ClassFiles::digestOfCode))
                .isEqualTo(digests(UnaryOperator.identity(), ClassFiles::digestOfCode));
    }

    /** What a compiler makes of the exercises that build on no other, in twenty submissions. */
    private static List<String> digests(UnaryOperator<String> reading, DigestOfClasses digest) {
        Kit kit = Kit.load();
        return new SampledCohort(kit, exercise -> exercise.buildsOn().isEmpty())
                .draw(20, 4, Similarity.SAME_CODE).stream()
                        .flatMap(submission -> kit.exercises(e -> e.buildsOn().isEmpty()).stream()
                                .map(exercise -> sources(submission, exercise.id())))
                        .map(sources -> sources.stream()
                                .map(s -> new SourceFile(s.className(), reading.apply(s.text())))
                                .toList())
                        .map(sources -> digest.of(compiled(sources)))
                        .toList();
    }

    private interface DigestOfClasses {
        String of(Map<String, byte[]> classes);
    }

    private static List<SourceFile> sources(Submission submission, String exercise) {
        return ((Sources) Objects.requireNonNull(submission.exercises().get(exercise))).files();
    }

    private static Map<String, byte[]> compiled(List<SourceFile> sources) {
        Compilation compilation = COMPILER.compile(sources, Map.of());
        assertThat(compilation).isInstanceOf(Compiled.class);
        return ((Compiled) compilation).classes();
    }
}
