package cardinality.grader.process;

/** The class that a fresh runner loads like a submitted class to show that it works; see {@link RunnerSelfCheck}. */
public final class SelfCheckClass {

    static final String ANSWER = "the known answer";

    /** Returns the text that the self-check expects. */
    public String answer() {
        return ANSWER;
    }
}
