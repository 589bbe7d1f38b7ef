package cardinality.grader.grading;

import cardinality.grader.process.GraderFault;
import cardinality.grader.process.MachineFault;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The threads that grade. */
final class GradingThreads implements AutoCloseable {

    /** Far more than an interrupted thread needs to end its work. */
    private static final int MAX_SECONDS_TO_END = 30;

    private final ExecutorService threads;

    /** @param atATime the number of threads */
    GradingThreads(int atATime) {
        threads = Executors.newFixedThreadPool(atATime);
    }

    /**
     * Does some work for each item, several items at a time.
     *
     * @return the results, in the order of the items
     * @throws GraderFault if the grader itself failed for one of them
     * @throws MachineFault if the machine prevents the grader from working
     */
    <T, R> List<R> each(List<T> items, Function<T, R> work) {
        List<Future<R>> running = items.stream()
                .map(item -> threads.submit(() -> work.apply(item)))
                .toList();
        return running.stream().map(GradingThreads::await).toList();
    }

    private static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MachineFault fault) {
                throw fault;
            }
            if (e.getCause() instanceof GraderFault fault) {
                throw fault;
            }
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw new MachineFault("this machine refuses the grader what it needs: " + error.getMessage(), error);
            }
            throw new IllegalStateException("grading broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("grading was interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(MAX_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
