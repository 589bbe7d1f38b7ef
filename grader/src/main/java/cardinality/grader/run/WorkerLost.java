package cardinality.grader.run;

/** A worker gave no answer; it has been ended. */
final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1L;

    /** How it was lost. */
    enum How {
        /** It was still busy at its deadline. */
        TIMED_OUT,
        /** Its process ended. */
        DIED,
        /** Its process was ended from outside, by a person or by a machine short of memory. Nobody's answer is to blame. */
        KILLED,
        /** It sent something that is no answer to what it was asked. */
        TALKED_NONSENSE
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
