package cardinality.grader.process;

import java.util.List;

/** A worker gave no answer. It has been ended, unless it never got the request. */
final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1L;

    /** How the worker was lost. */
    enum How {
        /** It used up the processor time of one step. */
        BUSY,
        /** It waited for something that never came, and used no processor time. */
        WAITED,
        /** It used up the time of a whole exercise. */
        USED_UP,
        /** Its process ended. */
        DIED,
        /**
         * Its process was killed from outside, by a person or by a machine short of memory. No submission is to blame.
         */
        KILLED,
        /** The machine refused it memory or a thread that it is entitled to, or refused to start it. */
        REFUSED,
        /** It sent something that is no answer to the request. */
        VIOLATED_PROTOCOL,
        /** The request exceeds the maximum size. The worker never got it and can still be used. */
        TOO_LARGE;

        /** Whether the worker missed a deadline. */
        boolean isTimeout() {
            return this == BUSY || this == WAITED || this == USED_UP;
        }

        /** Whether only the machine can be the cause. */
        boolean isOfTheMachine() {
            return this == KILLED || this == REFUSED;
        }
    }

    private final How how;
    private final transient List<String> running;

    WorkerLost(How how, String detail) {
        this(how, detail, List.of());
    }

    WorkerLost(How how, String detail, List<String> running) {
        super(detail);
        this.how = how;
        this.running = List.copyOf(running);
    }

    How how() {
        return how;
    }

    /** The submitted methods that were running at a deadline, the outermost first; empty if that is unknown. */
    List<String> running() {
        return running;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
