package cardinality.testkit.board;

/** The state of a criterion after a run of the visible tests. */
enum Standing {
    PASSED("passed", Paint.GOOD),
    FAILED("FAILED", Paint.BAD),
    /** It fails because of another criterion or exercise. */
    BLOCKED("blocked", Paint.QUIET),
    /** Some of its tests pass; the others met an untouched part of the stub. */
    BEGUN("begun", Paint.STRONG),
    NOT_STARTED("not started", Paint.QUIET),
    /** None of its tests was in the run. */
    NOT_RUN("not run", Paint.QUIET);

    private final String label;
    private final Paint paint;

    Standing(String label, Paint paint) {
        this.label = label;
        this.paint = paint;
    }

    String label() {
        return label;
    }

    Paint paint() {
        return paint;
    }
}
