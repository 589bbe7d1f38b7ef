package cardinality.grader.process;

/** A worker gave no answer. It has been ended, unless it was never asked. */
final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1L;

    /** How it was lost. */
    enum How {
        /** It used up the processor time of one step. */
        BUSY,
        /** It waited for something that never came, and used no processor time. */
        WAITED,
        /** It used up what a whole exercise may take. */
        USED_UP,
        /** Its process ended. */
        DIED,
        /** Its process was ended from outside, by a person or by a machine short of memory. Nobody's answer is to blame. */
        KILLED,
        /** The machine refused it memory or a thread that it is entitled to, or to start at all. */
        REFUSED,
        /** It sent something that is no answer to what it was asked. */
        TALKED_NONSENSE,
        /** The request is larger than one may be. The worker does not know of it, and is still there. */
        TOO_LARGE;

        /** Whether it was still at work. */
        boolean isTimeout() {
            return this == BUSY || this == WAITED || this == USED_UP;
        }

        /** Whether only the machine can be to blame. */
        boolean isOfTheMachine() {
            return this == KILLED || this == REFUSED;
        }
    }

    private final How how;

    WorkerLost(How how, String detail) {
        super(detail);
        this.how = how;
    }

    How how() {
        return how;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
