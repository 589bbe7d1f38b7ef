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
 * Compiles in a worker that never loads the resulting classes. All grading threads share it: compiling is a small part
 * of the work, and one warm compiler is faster than several cold ones.
 */
public final class CompileService implements AutoCloseable {

    /**
     * The number of compilers that may be lost to the machine during one compilation before the grader reports a fault.
     */
    private static final int MAX_TAKEN = 5;

    private final WarmWorker warm;

    /** @param settings the settings of the worker; the deadlines apply to each compilation */
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

    /** The result of a compile request. */
    public sealed interface Result {

        /** The compiler answered. */
        record Answered(Compilation compilation) implements Result {}

        /** It was still compiling at its deadline. */
        record TimedOut(String detail) implements Result {}

        /** The compiler crashed on these sources. */
        record Crashed(String detail) implements Result {}
    }

    /**
     * Compiles the sources of one exercise. The sources are to blame if a compiler used up its processor time on them,
     * or if a fresh compiler crashed on them after another one had done so. Losses that only the machine can cause are
     * not charged.
     *
     * @param classPath classes of the exercises that this one builds on, by binary name
     * @throws GraderFault if compilers are repeatedly killed from outside or refused resources
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
                    // Earlier sources may be the cause, for example by slowly filling the heap.
                    suspected = true;
                }
            }
        }
    }

    /** Sends one compile request and waits for the answer. */
    static Compilation ask(Worker compiler, Request.Compile request) throws WorkerLost {
        DeadlineClock clock = compiler.limits().forExercise();
        compiler.ask(request, clock);
        if (compiler.await(compiler.limits(), clock) instanceof Reply.CompilationDone done) {
            return done.compilation();
        }
        throw compiler.protocolViolation("a compiler that does not answer with a compilation");
    }

    @Override
    public synchronized void close() {
        warm.close();
    }
}
