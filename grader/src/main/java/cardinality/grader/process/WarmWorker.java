package cardinality.grader.process;

import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.WorkerRole;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one worker for many requests, and replaces it when it is lost or has handled its maximum number of requests.
 */
final class WarmWorker implements AutoCloseable {

    /** The number of fresh workers that may fail in a row before the machine is considered faulty. */
    private static final int MAX_FAILED = 2;

    /** The same for workers that are killed from outside, which may be a temporary problem. */
    private static final int MAX_KILLED = 6;

    private final WorkerRole role;
    private final WorkerStarter starter;
    private final SelfCheck selfCheck;
    private @Nullable Worker worker;
    private boolean proven;
    private int requests;

    WarmWorker(WorkerRole role, WorkerStarter starter, SelfCheck selfCheck) {
        this.role = role;
        this.starter = starter;
        this.selfCheck = selfCheck;
    }

    /** Starts a worker, so that it warms up while the caller does something else. */
    void prepare() {
        if (worker == null) {
            try {
                worker = starter.start();
            } catch (WorkerLost e) {
                // The start is tried again when the worker is needed, and a failure is reported then.
                worker = null;
            }
        }
    }

    /**
     * Returns the worker for one more request.
     *
     * @throws MachineFault if no fresh worker passes the self-check
     */
    Worker forRequest() {
        if (requests >= maxRequests(role)) {
            close();
        }
        Worker current = proven();
        requests++;
        return current;
    }

    /**
     * Makes sure that there is a worker that has passed the self-check, a fresh one if the last one was lost. Then the
     * machine is not to blame for the lost worker.
     *
     * @throws MachineFault if no fresh worker passes it
     */
    void requireSoundMachine() {
        proven();
    }

    private Worker proven() {
        Worker current = worker;
        if (current != null && proven && current.isUsable()) {
            return current;
        }
        if (proven) {
            close();
        }
        int failed = 0;
        int killed = 0;
        while (true) {
            current = worker;
            try {
                if (current == null) {
                    current = starter.start();
                    worker = current;
                }
                selfCheck.require(current);
                proven = true;
                requests = 0;
                return current;
            } catch (WorkerLost e) {
                String reason = current == null ? "" : current.reason();
                close();
                boolean last = e.how() == How.KILLED ? ++killed == MAX_KILLED : ++failed == MAX_FAILED;
                if (last) {
                    throw fault(e, reason);
                }
            }
        }
    }

    private MachineFault fault(WorkerLost lost, String reason) {
        if (Thread.currentThread().isInterrupted()) {
            throw new GraderFault(GraderFault.INTERRUPTED);
        }
        String detail =
                reason.isEmpty() || lost.detail().contains(reason) ? lost.detail() : lost.detail() + ": " + reason;
        String hint =
                lost.how() == How.KILLED ? "; a machine short of memory does that, and a worker takes up to 1 GB" : "";
        return new MachineFault("no " + name() + " works on this machine (" + detail + ")" + hint);
    }

    private String name() {
        return switch (role) {
            case COMPILES -> "compiler";
            case RUNS -> "worker for tests";
        };
    }

    /**
     * Limits what a worker can accumulate. Starting another one costs about as much as five warm submissions. A
     * submission needs some ten runs, and some more compilations, which leave nothing behind.
     */
    static int maxRequests(WorkerRole role) {
        return switch (role) {
            case COMPILES -> 10_000;
            case RUNS -> 2_000;
        };
    }

    /**
     * Whether the worker had no requests except the last one and the self-check, so that it contains nothing of other
     * submissions.
     */
    boolean isFresh() {
        return requests == 1;
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
        proven = false;
        requests = 0;
    }
}
