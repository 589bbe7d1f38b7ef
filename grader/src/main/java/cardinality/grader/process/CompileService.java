package cardinality.grader.process;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.SourceFile;
import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import java.util.List;

/**
 * Compiles in a worker that never loads what it compiled. Shared by all threads that grade: compiling is a small part of
 * the work, and one warm compiler beats several cold ones.
 */
public final class CompileService implements AutoCloseable {

    /** Compilers that the machine may take away over one compilation before it is held to be at fault. */
    private static final int MAX_TAKEN = 5;

    private final WarmWorker warm;

    /** @param settings how the worker is run; the deadlines are for each compilation */
    public CompileService(WorkerSettings settings) {
        this(new WarmWorker(
                WorkerRole.COMPILES,
                () -> WorkerProcess.start(WorkerRole.COMPILES, settings),
                new CompilerSelfCheck()));
        warm.prepare();
    }

    CompileService(WarmWorker warm) {
        this.warm = warm;
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
     * Compiles the sources of one exercise. Sources are charged with a compiler that used up its processor time over them, or
     * with a fresh one that broke down over them after another one had; a machine that is at fault takes away more than that.
     *
     * @param classPath classes of the exercises it builds on, by binary name
     * @throws GraderFault if compilers are killed from outside, or refused what they need, again and again
     * @throws MachineFault if no compiler works on this machine
     */
    public synchronized Result compile(List<SourceFile> sources, ClassFiles classPath) {
        Request.Compile request = new Request.Compile(sources, classPath);
        boolean suspected = false;
        int taken = 0;
        while (true) {
            Worker current = warm.forRequest();
            boolean fresh = warm.isFresh();
            try {
                return new Result.Answered(ask(current, request));
            } catch (WorkerLost e) {
                if (e.how() == How.BUSY) {
                    return new Result.TimedOut(e.detail());
                }
                if (e.how() == How.TOO_LARGE) {
                    return new Result.Crashed(e.detail());
                }
                if (e.how().isOfTheMachine()) {
                    if (++taken > MAX_TAKEN) {
                        throw new GraderFault("compilers are taken away by the machine: " + e.detail());
                    }
                } else if (suspected && fresh) {
                    warm.requireSoundMachine();
                    return e.how().isTimeout() ? new Result.TimedOut(e.detail()) : new Result.Crashed(e.detail());
                } else {
                    // What it died of may have come with earlier sources, such as a heap that was filled slowly.
                    suspected = true;
                }
            }
        }
    }

    /** Asks a compiler for one compilation. */
    static Compilation ask(Worker compiler, Request.Compile request) throws WorkerLost {
        DeadlineClock clock = compiler.limits().forExercise();
        compiler.ask(request, clock);
        if (compiler.await(clock) instanceof Reply.CompilationDone done) {
            return done.compilation();
        }
        throw compiler.nonsense("a compiler that does not answer with a compilation");
    }

    @Override
    public synchronized void close() {
        warm.close();
    }
}
