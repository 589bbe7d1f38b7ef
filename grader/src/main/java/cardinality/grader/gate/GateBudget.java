package cardinality.grader.gate;

/**
 * The work that judging the classes of one exercise may take, counted in steps and not in time, so that a busy machine changes no
 * verdict. A step is an instruction, a type above another one, a member looked up, or sixteen characters of a name read for
 * the first time; each takes well below a microsecond. The references take at most 4,000.
 */
final class GateBudget {

    static final int MOST_STEPS = 500_000;

    /** Reading a class file of Java's or a library's, whether it is known by now or not. */
    static final int READ = 200;

    private static final int CHARACTERS = 16;

    private int steps;

    /** That a submission takes more work than any answer to an exercise needs. */
    static final class Overspent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overspent() {
            super("the gate has done its share of work", null, false, false);
        }
    }

    /** Takes steps off. */
    void spend(int count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw new Overspent();
        }
    }

    /** Takes off what reading a text takes. */
    void read(String text) {
        spend(1 + text.length() / CHARACTERS);
    }

    int spent() {
        return steps;
    }
}
