package cardinality.testkit.board;

/** The state of a criterion after a run of the visible tests. */
enum Standing {
    PASSED("passed"),
    FAILED("FAILED"),
    /** It fails because of another criterion or exercise. */
    BLOCKED("blocked"),
    /** Some of its tests pass; the others met an untouched part of the stub. */
    BEGUN("begun"),
    NOT_STARTED("not started");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
