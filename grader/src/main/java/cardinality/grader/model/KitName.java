package cardinality.grader.model;

import cardinality.testkit.page.PlainText;

/** The name of a kit in messages. */
public final class KitName {

    private static final int DIGITS = 12;

    private KitName() {}

    /**
     * Returns the version with the start of the digest, such as {@code 1.0.0, rubric 0123456789ab}.
     *
     * @param rubricDigest in hexadecimal digits
     */
    public static String of(String version, String rubricDigest) {
        String start = rubricDigest.substring(0, Math.min(DIGITS, rubricDigest.length()));
        return PlainText.line(version + ", rubric " + start);
    }
}
