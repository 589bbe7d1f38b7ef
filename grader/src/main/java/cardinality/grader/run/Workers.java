package cardinality.grader.run;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The processes of one run: a compiler, and a runner for each submission that is graded at a time. All of them are on their
 * way as soon as this is made, so that they get ready while the caller reads what is to be graded: that is most of what the
 * first verdict is waited for.
 */
public final class Workers implements AutoCloseable {

    private final WorkerSettings settings;
    private final CompileService compiler;
    private final List<TestRunner> runners;
    private final BlockingQueue<TestRunner> idle;

    private Workers(WorkerSettings settings, CompileService compiler, List<TestRunner> runners) {
        this.settings = settings;
        this.compiler = compiler;
        this.runners = runners;
        this.idle = new LinkedBlockingQueue<>(runners);
    }

    /** @param atATime how many run tests at the same time, from 1 */
    public static Workers start(WorkerSettings settings, int atATime) {
        CompileService compiler = new CompileService(settings);
        List<TestRunner> runners =
                Stream.generate(() -> new TestRunner(settings)).limit(atATime).toList();
        return new Workers(settings, compiler, runners);
    }

    /** How they are run. */
    public WorkerSettings settings() {
        return settings;
    }

    /** How many run tests at the same time. */
    public int atATime() {
        return runners.size();
    }

    /** The compiler that all share. */
    public CompileService compiler() {
        return compiler;
    }

    /**
     * Lends a runner for as long as some work takes, and waits for one if all are lent.
     *
     * @throws IllegalStateException if it is interrupted while it waits
     */
    public <T> T withRunner(Function<TestRunner, T> work) {
        TestRunner runner;
        try {
            runner = idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("grading was interrupted", e);
        }
        try {
            return work.apply(runner);
        } finally {
            idle.add(runner);
        }
    }

    @Override
    public void close() {
        runners.forEach(TestRunner::close);
        compiler.close();
    }
}
