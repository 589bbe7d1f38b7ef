package cardinality.grader.report;

/** Makes text of a submission fit for a terminal: it can hold escape sequences that would rewrite what was printed. */
final class PlainText {

    private PlainText() {}

    /** The text with every control character but the line break replaced, and marks that reverse text removed. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                plain.append('\n');
            } else if (c == '\t') {
                plain.append("    ");
            } else if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                plain.append('\uFFFD');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
