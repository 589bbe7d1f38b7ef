package cardinality.testkit.drawing;

/**
 * A difference between two schemas in words.
 *
 * @param text a line that begins with the sign of its {@link Mark}
 * @param fault whether a criterion failed on it
 */
record Difference(String text, boolean fault) {}
