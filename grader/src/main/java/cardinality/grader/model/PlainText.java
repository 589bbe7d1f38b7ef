package cardinality.grader.model;

import java.util.regex.Pattern;

/**
 * Makes text of a submission fit for a terminal and for the log of a build server: it can hold escape sequences that would
 * rewrite what was printed, and commands that a server would take for its own.
 */
public final class PlainText {

    /**
     * What build servers read as a command: GitHub {@code ::name::} after leading white space, Azure {@code ##vso[} and
     * TeamCity {@code ##teamcity[} in a line. Each loses a character and with it the meaning.
     */
    private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*):(?=:)|#(?=#\\w*\\[)");

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** The text with every control character but the line break replaced, and marks that reverse text removed. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                plain.append('\n');
            } else if (c == '\t') {
                plain.append("    ");
            } else if (!isPlain(c)) {
                plain.append(REPLACEMENT);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return COMMAND.matcher(plain).replaceAll("$1" + REPLACEMENT);
    }

    /** Like {@link #of}, and without line breaks: for names. */
    public static String line(String text) {
        return of(text.replace('\n', REPLACEMENT));
    }

    /** Whether a character stands for itself, and neither steers a terminal nor turns, hides or breaks other text. */
    public static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
