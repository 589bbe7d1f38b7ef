package cardinality.grader.process;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests which runs use the same secret data. */
class SeedTest {

    private static final String SOURCE = "package x;\npublic class A { long count() { long n = 6; return n; } }\n";

    @Test
    void equalCodeGetsEqualData() {
        String other = SOURCE.replace("{ long count", "\n\n// mine\n{ long count")
                .replace("n = 6; return n", "m = 6; return m");
        assertThat(seed(other)).isEqualTo(seed(SOURCE)).isNotEmpty();
    }

    @Test
    void anotherConstantGetsOtherData() {
        assertThat(seed(SOURCE.replace("6", "7"))).isNotEqualTo(seed(SOURCE));
    }

    @Test
    void tracedRunsUseTheSameData() {
        assertThat(TestRunner.seedOf(ClassFiles.of(Map.of("x.A", new byte[0])), true))
                .isEqualTo(TestRunner.seedOf(ClassFiles.NONE, true));
    }

    private static String seed(String source) {
        Compiled compiled =
                (Compiled) new InMemoryCompiler().compile(List.of(new SourceFile("x.A", source)), ClassFiles.NONE);
        return TestRunner.seedOf(compiled.classes(), false);
    }
}
