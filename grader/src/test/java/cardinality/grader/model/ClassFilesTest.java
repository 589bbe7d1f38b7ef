package cardinality.grader.model;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.Compilation.Compiled;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFilesTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    private static final String SOURCE = """
            package cardinality.sample;
            import jakarta.persistence.*;
            @Entity
            class Sample {
                @Id @Column(nullable = false) Long id;
                String name;
                int length(String prefix) {
                    int sum = prefix.length() + name.length();
                    return sum;
                }
            }
            """;

    @Test
    void commentsLayoutAndNamesOfLocalVariablesDoNotChangeTheCode() {
        String other = "// an answer\n\n"
                + SOURCE.replace("int sum = ", "int\n   total = ").replace("sum;", "total;");
        assertThat(compiled(other).digestOfCode()).isEqualTo(compiled(SOURCE).digestOfCode());
        assertThat(compiled(other).digest()).isNotEqualTo(compiled(SOURCE).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nullable = false -> nullable = true",
                "nullable = false -> unique = false",
                "String name -> public String name",
                "prefix -> infix",
                "name -> title",
                "+ -> *",
                "@Id -> @Id @GeneratedValue",
                "return sum; -> return sum + 0;"
            })
    void anyObservableDifferenceChangesTheCode(String edit) {
        String[] fromTo = edit.split(" -> ", -1);
        String other = SOURCE.replace(fromTo[0], fromTo[1]);
        assertThat(other).isNotEqualTo(SOURCE);
        assertThat(compiled(other).digestOfCode()).isNotEqualTo(compiled(SOURCE).digestOfCode());
    }

    @Test
    void theNameOfAClassIsPartOfTheCode() {
        byte[] file = Objects.requireNonNull(compiled(SOURCE).get("cardinality.sample.Sample"));
        assertThat(ClassFiles.of(Map.of("a.B", file)).digest())
                .isNotEqualTo(ClassFiles.of(Map.of("a.C", file)).digest());
    }

    private static ClassFiles compiled(String source) {
        return ((Compiled)
                        COMPILER.compile(List.of(new SourceFile("cardinality.sample.Sample", source)), ClassFiles.NONE))
                .classes();
    }
}
