package cardinality.grader.report;

import java.util.Locale;

/** How much a student's page tells. A course that allows several attempts may want to tell less. */
public enum Tell {
    /** The points of each exercise. */
    POINTS,
    /** Also the verdict on each criterion. */
    VERDICTS,
    /** Also what was expected and found, the idea, and the hint. */
    ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
