package cardinality.grader.wire;

/** The tag bytes that identify the values that follow. */
final class Tags {

    static final int COMPILE = 1;
    static final int RUN = 2;

    static final int READY = 10;
    static final int COMPILED = 11;
    static final int DOES_NOT_COMPILE = 12;
    static final int TEST_STARTED = 13;
    static final int TEST_FINISHED = 14;
    static final int RUN_DONE = 15;
    static final int TOO_LARGE = 16;
    static final int RUNNING = 17;

    static final int PASSED = 21;
    static final int NOT_STARTED = 22;
    static final int FAILED = 23;

    private Tags() {}
}
