package cardinality.grader.process;

import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.WorkerRole;
import org.jspecify.annotations.Nullable;

/** Keeps one worker over many requests and replaces it when it is lost or has served long enough. */
final class WarmWorker implements AutoCloseable {

    /** Fresh workers that may fail in a row before the machine is held to be at fault. */
    private static final int MAX_FAILED = 2;

    /** The same for workers that are killed from outside, for that can be over soon. */
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
                // Tried again when it is needed, and told then.
                worker = null;
            }
        }
    }

    /**
     * The worker for one more request.
     *
     * @throws MachineFault if no fresh worker gives the known answer
     */
    Worker forRequest() {
        if (requests >= mostRequests(role)) {
            close();
        }
        Worker current = proven();
        requests++;
        return current;
    }

    /**
     * Makes sure that a worker is there that has given the known answer, a fresh one if the last one was lost: what another one
     * was lost over is no fault of the machine then.
     *
     * @throws MachineFault if no fresh worker gives it
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
     * Bounds whatever a worker might accumulate. Starting another costs about as much as five warm submissions. A submission asks
     * for some ten runs, and for some more compilations, of which nothing stays.
     */
    static int mostRequests(WorkerRole role) {
        return switch (role) {
            case COMPILES -> 10_000;
            case RUNS -> 2_000;
        };
    }

    /** Whether the worker had no request but the last one and the known answer, so that nothing is left of others in it. */
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
