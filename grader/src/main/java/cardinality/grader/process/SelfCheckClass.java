package cardinality.grader.process;

/** What a fresh runner loads as if it had been handed in, to show that it works; see {@link RunnerSelfCheck}. */
public final class SelfCheckClass {

    static final String ANSWER = "the known answer";

    /** A text that a test over this class knows. */
    public String answer() {
        return ANSWER;
    }
}
