package cardinality.grader.process;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.SourceFile;
import cardinality.grader.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The self-check of a compiler: one source that compiles, and one that does not. */
final class CompilerSelfCheck implements SelfCheck {

    private static final String CLASS = "cardinality.known.Answer";
    private static final String CONSTANT = "known answer \u00fc";
    private static final int CLASS_FILE = 0xCAFEBABE;

    private static final Request.Compile RIGHT = request("String text() { return \"" + CONSTANT + "\" + id; }");
    private static final Request.Compile WRONG = request("\n    int text() { return id.length(); }");

    private static Request.Compile request(String member) {
        String text =
                "package cardinality.known; import jakarta.persistence.*; @Entity public class Answer { @Id Long id; "
                        + member + " }";
        return new Request.Compile(List.of(new SourceFile(CLASS, text)), ClassFiles.NONE);
    }

    @Override
    public void require(Worker fresh) throws WorkerLost {
        if (!(CompileService.ask(fresh, RIGHT) instanceof Compiled right && isKnown(right.classes()))) {
            throw fresh.protocolViolation("a compiler that makes something else of a known source");
        }
        Compilation wrong = CompileService.ask(fresh, WRONG);
        if (!(wrong instanceof DoesNotCompile failed
                && failed.messages().size() == 1
                && failed.messages().get(0).line() == 2)) {
            throw fresh.protocolViolation("a compiler that does not find a known mistake");
        }
    }

    private static boolean isKnown(ClassFiles classes) {
        byte[] bytes = classes.get(CLASS);
        return classes.size() == 1
                && bytes != null
                && java.nio.ByteBuffer.wrap(bytes).getInt() == CLASS_FILE
                && new String(bytes, StandardCharsets.UTF_8).contains("known answer");
    }
}
