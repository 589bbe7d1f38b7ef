package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.testkit.rubric.ExerciseRubric;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate decides about any class file, whatever it contains. */
class ClassFileFuzzTest {

    private static final String NAME = "cardinality.manytomany.Student";
    private static final Gate GATE = new Gate(List.of());

    static Stream<byte[]> honest() {
        Kit kit = Kit.load();
        ExerciseRubric exercise = kit.rubric().exercise("manytomany").orElseThrow();
        Compiled compiled = (Compiled) new InMemoryCompiler().compile(kit.reference(exercise), ClassFiles.NONE);
        return compiled.classes().names().stream()
                .map(name -> Objects.requireNonNull(compiled.classes().get(name)));
    }

    @MethodSource("honest")
    @FuzzTest(maxDuration = "60s")
    void theGateDecidesAboutAnyClassFile(byte[] bytes) {
        assertThat(GATE.judge(
                        ClassFiles.of(Map.of(NAME, bytes)), ClassFiles.NONE, List.of("cardinality.manytomany.Course")))
                .isNotNull();
    }
}
