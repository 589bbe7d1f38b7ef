package cardinality.grader.model;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.Compilation.Compiled;
import java.util.List;
import java.util.Map;
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
        assertThat(ClassFiles.digestOfCode(compiled(other))).isEqualTo(ClassFiles.digestOfCode(compiled(SOURCE)));
        assertThat(ClassFiles.digest(compiled(other))).isNotEqualTo(ClassFiles.digest(compiled(SOURCE)));
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
    void whateverAProgramCanTellChangesTheCode(String edit) {
        String[] fromTo = edit.split(" -> ", -1);
        String other = SOURCE.replace(fromTo[0], fromTo[1]);
        assertThat(other).isNotEqualTo(SOURCE);
        assertThat(ClassFiles.digestOfCode(compiled(other))).isNotEqualTo(ClassFiles.digestOfCode(compiled(SOURCE)));
    }

    @Test
    void theNameOfAClassIsAPartOfIt() {
        byte[] file = compiled(SOURCE).values().iterator().next();
        assertThat(ClassFiles.digest(Map.of("a.B", file))).isNotEqualTo(ClassFiles.digest(Map.of("a.C", file)));
    }

    private static Map<String, byte[]> compiled(String source) {
        return ((Compiled) COMPILER.compile(List.of(new SourceFile("cardinality.sample.Sample", source)), Map.of()))
                .classes();
    }
}
