package cardinality.testkit;

/** Keeps text that came from a student's code short enough to show. */
final class Text {

    private Text() {}

    static String capped(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
