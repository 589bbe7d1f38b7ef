package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code in the styles of lessons and documentation passes the gate, whether an exercise needs it or not; the same kinds
 * of code that reach out of the session are refused for the right reason. The snippets are in {@code snippets}.
 */
class OrdinaryCodeTest {

    private static final List<String> ORDINARY = List.of(
            "columns",
            "associations",
            "equality",
            "language",
            "collections",
            "texts",
            "dates",
            "jpql",
            "criteria",
            "hibernate",
            "sessions");

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    private final Gate gate = new Gate(List.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource("ordinary")
    void ordinaryCodePasses(Snippet snippet) {
        Admission admission = judge(snippet);
        assertThat(admission)
                .as(() -> admission instanceof Refused refused
                        ? refused.violations().toString()
                        : "")
                .isInstanceOf(Granted.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void codeThatReachesOutIsRefusedForItsReason(Snippet snippet) {
        String name = snippet.title().substring(0, snippet.title().indexOf(':'));
        RefusalReason reason = RefusalReason.valueOf(name.toUpperCase(Locale.ROOT));
        assertThat(judge(snippet)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                .extracting(Violation::message)
                .anyMatch(message -> message.contains(reason.sentence())));
    }

    @Test
    void theListsAreLongEnoughToStandForTheirCategories() {
        assertThat(ordinary()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    static Stream<Snippet> ordinary() {
        return ORDINARY.stream().flatMap(file -> Snippet.read("snippets/" + file + ".txt").stream());
    }

    static Stream<Snippet> refused() {
        return Snippet.read("snippets/refused.txt").stream();
    }

    private Admission judge(Snippet snippet) {
        Compilation compilation = COMPILER.compile(List.of(snippet.source(), Snippet.model()), ClassFiles.NONE);
        assertThat(compilation).isInstanceOf(Compiled.class);
        return gate.judge(((Compiled) compilation).classes(), ClassFiles.NONE, List.of());
    }
}
