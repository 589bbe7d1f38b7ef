package cardinality.grader.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;

/**
 * The processes of one run: a compiler, and a runner for each submission that is graded at the same time. As many of
 * them as there are cores start immediately, so that they warm up while the caller reads tests and submissions: warming
 * up takes most of the time until the first result.
 */
public final class Workers implements AutoCloseable {

    private final WorkerSettings settings;
    private final CompileService compiler;
    private final List<TestRunner> runners;

    /** The runner that was used last comes first: it is the warmest. */
    private final BlockingDeque<TestRunner> idle;

    private Workers(WorkerSettings settings, CompileService compiler, List<TestRunner> runners) {
        this.settings = settings;
        this.compiler = compiler;
        this.runners = List.copyOf(runners);
        this.idle = new LinkedBlockingDeque<>(runners);
    }

    /**
     * @param atATime the number of runners that run tests at the same time, from 1
     * @throws MachineFault if this machine or its Java lacks what workers need
     */
    public static Workers start(WorkerSettings settings, int atATime) {
        MachineRequirements.require();
        CompileService compiler = new CompileService(settings);
        List<TestRunner> runners = new ArrayList<>();
        // The compiler and this process need a core, too. If all runners start at once, the first of them is ready
        // late.
        int ahead = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try {
            while (runners.size() < atATime) {
                TestRunner runner = new TestRunner(settings);
                runners.add(runner);
                if (runners.size() <= ahead) {
                    runner.prepare();
                }
            }
        } catch (RuntimeException e) {
            new Workers(settings, compiler, runners).close();
            throw e;
        }
        return new Workers(settings, compiler, runners);
    }

    /** The settings of the processes. */
    public WorkerSettings settings() {
        return settings;
    }

    /** The number of runners that run tests at the same time. */
    public int atATime() {
        return runners.size();
    }

    /** The compiler that all runners share. */
    public CompileService compiler() {
        return compiler;
    }

    /**
     * Lends a runner for the duration of some work, and waits for one if all are in use.
     *
     * @throws IllegalStateException if the thread is interrupted while it waits
     */
    public <T> T withRunner(Function<TestRunner, T> work) {
        TestRunner runner;
        try {
            runner = idle.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("grading was interrupted", e);
        }
        try {
            return work.apply(runner);
        } finally {
            idle.addFirst(runner);
        }
    }

    @Override
    public void close() {
        runners.forEach(TestRunner::close);
        compiler.close();
    }
}
