package cardinality.testkit.board;

/** How a standing looks on a page: by sign and class, never by colour alone. */
final class StandingStyle {

    private StandingStyle() {}

    static String words(Standing standing) {
        return standing == Standing.FAILED ? "failed" : standing.label();
    }

    static String style(Standing standing) {
        return switch (standing) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case BLOCKED, BEGUN, NOT_STARTED, NOT_RUN -> "calm";
        };
    }

    static String sign(Standing standing) {
        return switch (standing) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case BLOCKED -> "○";
            case BEGUN -> "◐";
            case NOT_STARTED, NOT_RUN -> "–";
        };
    }
}
