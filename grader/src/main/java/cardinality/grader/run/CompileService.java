package cardinality.grader.run;

import cardinality.grader.compile.Compilation;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.run.WorkerLost.How;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import java.util.List;
import java.util.Map;

/**
 * Compiles in a worker that never loads what it compiled. Shared by all threads that grade: compiling is a small part of
 * the work, and one warm compiler beats several cold ones.
 */
public final class CompileService implements AutoCloseable {

    private final WarmWorker warm;

    /** @param settings how the worker is run; the deadlines are for each compilation */
    public CompileService(WorkerSettings settings) {
        warm = new WarmWorker(WorkerRole.COMPILES, settings);
        warm.prepare();
    }

    /** How asking for a compilation ended. */
    public sealed interface Result {

        /** The compiler has spoken. */
        record Answered(Compilation compilation) implements Result {}

        /** It was still compiling at its deadline. */
        record TimedOut(String detail) implements Result {}

        /** It broke down over these sources. */
        record Crashed(String detail) implements Result {}
    }

    /**
     * Compiles the sources of one exercise.
     *
     * @param classPath classes of the exercises it builds on, by binary name
     */
    public synchronized Result compile(List<SourceFile> sources, Map<String, byte[]> classPath) {
        Worker current = warm.forRequest();
        try {
            current.ask(new Request.Compile(sources, classPath));
            if (current.await() instanceof Reply.CompilationDone done) {
                return new Result.Answered(done.compilation());
            }
            throw current.nonsense("a compiler that does not answer with a compilation");
        } catch (WorkerLost e) {
            return e.how() == How.TIMED_OUT ? new Result.TimedOut(e.detail()) : new Result.Crashed(e.detail());
        }
    }

    @Override
    public synchronized void close() {
        warm.close();
    }
}
