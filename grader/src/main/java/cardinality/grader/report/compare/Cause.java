package cardinality.grader.report.compare;

/** Why a verdict changed. */
public enum Cause {
    SUBMISSION("submission", "the submission changed"),
    KIT("kit", "the kit changed"),
    BOTH("both", "the submission and the kit changed"),
    ACCEPTED("accepted", "accepted by a person"),
    WITHDRAWN("withdrawn", "no longer accepted by a person"),
    /** A deadline that was met only once, for example. */
    NEITHER("neither", "neither the submission nor the kit changed: grade again"),
    UNKNOWN("unknown", "the older file does not say what was handed in");

    private final String label;
    private final String words;

    Cause(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** One word for a list. */
    public String label() {
        return label;
    }

    /** The cause as a clause. */
    public String words() {
        return words;
    }
}
