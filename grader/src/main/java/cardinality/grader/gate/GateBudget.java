package cardinality.grader.gate;

/**
 * The work that checking the classes of one exercise may take. It is counted in steps instead of time, so that a busy
 * machine cannot change a verdict. A step is an instruction, a type above another one, a member looked up, or sixteen
 * characters of a name read for the first time; each takes well below a microsecond. The references take at most 4,000.
 */
final class GateBudget {

    static final int MAX_STEPS = 500_000;

    /** The steps for reading a class file of Java or of a library, whether it is cached or not. */
    static final int READ = 200;

    private static final int CHARACTERS = 16;

    private int steps;

    /** A submission takes more work than any answer to an exercise needs. */
    static final class Overspent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overspent() {
            super("the gate has done its share of work", null, false, false);
        }
    }

    /** Subtracts steps. */
    void spend(int count) {
        steps += count;
        if (steps > MAX_STEPS) {
            throw new Overspent();
        }
    }

    /** Subtracts the steps for reading a text. */
    void read(String text) {
        spend(1 + text.length() / CHARACTERS);
    }

    int spent() {
        return steps;
    }
}
