package cardinality.grader.worker;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.SourceFile;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests to compile, with one compiler that stays warm. */
final class CompileHandler {

    private static final SourceFile SAMPLE = new SourceFile(
            "cardinality.warmup.Sample",
            "package cardinality.warmup; import jakarta.persistence.*; @Entity class Sample { @Id Long id;"
                    + " String text() { return String.valueOf(id) + id; } }");

    private @Nullable InMemoryCompiler compiler;

    void warmUp() {
        answer(new Request.Compile(List.of(SAMPLE), ClassFiles.NONE));
    }

    Reply answer(Request.Compile request) {
        InMemoryCompiler warm = compiler;
        if (warm == null) {
            warm = new InMemoryCompiler();
            compiler = warm;
        }
        return new Reply.CompilationDone(warm.compile(request.sources(), request.classPath()));
    }
}
