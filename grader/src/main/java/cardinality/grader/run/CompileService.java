package cardinality.grader.run;

import cardinality.grader.compile.Compilation;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.run.WorkerLost.How;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a worker that never loads what it compiled. Shared by all threads that grade: compiling is a small part of
 * the work, and one warm compiler beats several cold ones.
 */
public final class CompileService implements AutoCloseable {

    /** Compilers that may be killed from outside over one compilation before the machine is held to be at fault. */
    private static final int MAX_KILLED = 5;

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
     * @throws GraderFault if compilers are killed from outside again and again
     */
    public synchronized Result compile(List<SourceFile> sources, Map<String, byte[]> classPath) {
        Request.Compile request = new Request.Compile(sources, classPath);
        @Nullable WorkerLost last = null;
        boolean suspected = false;
        for (int i = 0; i <= MAX_KILLED; i++) {
            try {
                return new Result.Answered(compile(request));
            } catch (WorkerLost e) {
                if (e.how() == How.DIED && !suspected && !warm.isFresh()) {
                    // What it died of may have come with earlier sources, such as a heap that was filled slowly.
                    suspected = true;
                } else if (e.how() != How.KILLED) {
                    return e.how() == How.TIMED_OUT ? new Result.TimedOut(e.detail()) : new Result.Crashed(e.detail());
                }
                last = e;
            }
        }
        throw new GraderFault("compilers are killed from outside: " + (last == null ? "" : last.detail()));
    }

    private Compilation compile(Request.Compile request) throws WorkerLost {
        Worker current = warm.forRequest();
        current.ask(request);
        if (current.await() instanceof Reply.CompilationDone done) {
            return done.compilation();
        }
        throw current.nonsense("a compiler that does not answer with a compilation");
    }

    @Override
    public synchronized void close() {
        warm.close();
    }
}
