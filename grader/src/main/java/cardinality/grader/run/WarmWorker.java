package cardinality.grader.run;

import cardinality.grader.wire.WorkerRole;
import org.jspecify.annotations.Nullable;

/** Keeps one worker over many requests and replaces it when it is lost or has served long enough. */
final class WarmWorker implements AutoCloseable {

    private final WorkerRole role;
    private final WorkerSettings settings;
    private @Nullable Worker worker;
    private int requests;

    WarmWorker(WorkerRole role, WorkerSettings settings) {
        this.role = role;
        this.settings = settings;
    }

    /** Starts a worker, so that it warms up while the caller does something else. */
    void prepare() {
        if (worker == null) {
            worker = Worker.start(role, settings);
        }
    }

    /** The worker for one more request. */
    Worker forRequest() {
        Worker current = worker;
        if (current == null || !current.isUsable() || requests >= mostRequests(role)) {
            close();
            current = Worker.start(role, settings);
            worker = current;
            requests = 0;
        }
        requests++;
        return current;
    }

    /**
     * Bounds whatever a worker might accumulate. Starting another costs about as much as five warm submissions. A submission asks
     * for some ten runs, and for some more compilations, of which nothing stays.
     */
    private static int mostRequests(WorkerRole role) {
        return switch (role) {
            case COMPILES -> 10_000;
            case RUNS -> 2_000;
        };
    }

    /** Whether the worker had no request but the last one, so that nothing is left of others in it. */
    boolean isFresh() {
        return requests == 1;
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
