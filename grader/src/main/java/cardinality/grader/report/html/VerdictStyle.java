package cardinality.grader.report.html;

import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Verdict;

/** How a verdict looks: by sign and class, never by colour alone. */
final class VerdictStyle {

    private VerdictStyle() {}

    static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case BLOCKED -> "○";
            case NOT_STARTED -> "–";
            case TIMED_OUT, REFUSED, DOES_NOT_COMPILE -> "!";
            case NOT_RUN -> "?";
        };
    }

    static String style(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "good";
            case FAILED, TIMED_OUT, REFUSED, DOES_NOT_COMPILE -> "bad";
            case BLOCKED, NOT_STARTED, NOT_RUN -> "calm";
        };
    }

    /** One letter by which the script of the class page finds rows; empty for a pass. */
    static String letter(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "";
            case FAILED -> "f";
            case BLOCKED -> "b";
            case NOT_STARTED -> "n";
            case TIMED_OUT -> "t";
            case REFUSED -> "r";
            case DOES_NOT_COMPILE -> "c";
            case NOT_RUN -> "x";
        };
    }

    /** The verdict in a sentence for people. */
    static String words(Verdict verdict) {
        return words(verdict.label());
    }

    /** The status of an exercise in a sentence for people. */
    static String words(ExerciseStatus status) {
        return words(status.label());
    }

    private static String words(String label) {
        return label.replace('-', ' ');
    }
}
