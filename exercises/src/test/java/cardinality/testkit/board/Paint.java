package cardinality.testkit.board;

/** How a part of a line looks on a terminal with colours. The text alone says the same. */
enum Paint {
    PLAIN(""),
    GOOD("32"),
    BAD("1;31"),
    STRONG("1"),
    QUIET("2");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** Returns a text between the control sequences of ECMA-48 that set and reset its look. */
    String on(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
