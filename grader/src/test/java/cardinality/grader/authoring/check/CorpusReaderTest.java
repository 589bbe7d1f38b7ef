package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusReaderTest {

    private static final List<SourceFile> REFERENCE = List.of(new SourceFile(
            "cardinality.sample.User", "package cardinality.sample;\n\nclass User {\n    int a;\n    int b;\n}\n"));

    @Test
    void hunksReplaceLinesOfTheReference() throws CorpusException {
        CorpusEntry entry = mistake("--- User.java\n-    int a;\n+    long a;\n\n     int b;\n+    int c;\n");
        assertThat(entry.applyTo(REFERENCE).get(0).text())
                .isEqualTo("package cardinality.sample;\n\nclass User {\n    long a;\n    int b;\n    int c;\n}\n");
    }

    @Test
    void aWholeFileReplacesThatOfTheReference() throws CorpusException {
        CorpusEntry entry = mistake("+++ User.java\nclass User {\n\n}");
        assertThat(entry.applyTo(REFERENCE).get(0).text()).isEqualTo("class User {\n\n}");
    }

    @Test
    void lossesAreReadWithTheirMisconception() throws CorpusException {
        CorpusEntry entry = CorpusReader.read(
                "sample/mistakes/x.diff",
                "# What\nloses sample.a CODE\nblocks sample.b\n\n--- User.java\n-    int a;\n");
        assertThat(entry.losses())
                .isEqualTo(Map.of(
                        "sample.a", new CorpusEntry.Loss(false, "CODE"), "sample.b", new CorpusEntry.Loss(true, "")));
        assertThat(entry.exercise()).isEqualTo("sample");
        assertThat(entry.isAlternative()).isFalse();
    }

    @Test
    void anAlternativeCanHaveAdvice() throws CorpusException {
        CorpusEntry entry = CorpusReader.read(
                "sample/alternatives/x.diff", "# What\nadvises sample.lazy EAGER\n\n--- User.java\n-    int a;\n");
        assertThat(entry.losses()).isEmpty();
        assertThat(entry.advice()).isEqualTo(Map.of("sample.lazy", "EAGER"));
    }

    @Test
    void aMistakeHasNoAdvice() {
        assertThatThrownBy(() -> CorpusReader.read(
                        "sample/mistakes/x.diff", "# What\nloses sample.a X\nadvises sample.lazy EAGER\n"))
                .hasMessage("sample/mistakes/x.diff: advice is for answers that work");
    }

    @Test
    void aNonPortableAlternativeStatesTheReason() throws CorpusException {
        CorpusEntry entry = CorpusReader.read(
                "sample/alternatives/x.diff", "# What\nonly h2: a type of its own\n\n--- User.java\n-    int a;\n");
        assertThat(entry.onlyH2()).contains("a type of its own");
    }

    @Test
    void aMarkWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> CorpusReader.read("sample/alternatives/x.diff", "# What\nonly h2:\n"))
                .hasMessage(
                        "sample/alternatives/x.diff: 'only h2:' is for an alternative, and is followed by the reason");
    }

    @Test
    void anEditThatDoesNotMatchIsReportedWithFileAndLines() {
        assertThatThrownBy(() -> mistake("--- User.java\n-    int z;\n").applyTo(REFERENCE))
                .hasMessage("sample/mistakes/x.diff: these lines stand nowhere in the reference's User.java: int z;");
    }

    @Test
    void anEditThatMatchesTwiceIsReported() {
        List<SourceFile> twice = List.of(new SourceFile("cardinality.sample.User", "int a;\nint a;\n"));
        assertThatThrownBy(() -> mistake("--- User.java\n-int a;\n").applyTo(twice))
                .hasMessageContaining("more than once");
    }

    @Test
    void aMistakeThatLosesNothingIsRefused() {
        assertThatThrownBy(() -> CorpusReader.read("sample/mistakes/x.diff", "# What\n--- User.java\n-    int a;\n"))
                .isInstanceOf(CorpusException.class);
    }

    private static CorpusEntry mistake(String edits) throws CorpusException {
        return CorpusReader.read("sample/mistakes/x.diff", "# What it shows\nloses sample.a X\n\n" + edits);
    }
}
