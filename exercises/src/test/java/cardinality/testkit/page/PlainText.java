package cardinality.testkit.page;

import java.util.regex.Pattern;

/**
 * Makes text from a submission safe for a terminal and for the log of a build server. It can contain escape sequences
 * that rewrite printed output, and commands that a build server would execute.
 */
public final class PlainText {

    /**
     * The commands of build servers: GitHub {@code ::name::} after leading white space, Azure {@code ##vso[} and
     * TeamCity {@code ##teamcity[} in a line. Each loses one character and so its effect.
     */
    private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*):(?=:)|#(?=#\\w*\\[)");

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * Returns the text with all control characters except line breaks replaced, and marks that reverse text removed.
     */
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

    /** Like {@link #of}, but also without line breaks. For names. */
    public static String line(String text) {
        return of(text.replace('\n', REPLACEMENT));
    }

    /**
     * Returns at most {@code max} characters of a text. A longer text ends in an ellipsis; no character outside the
     * basic plane is cut in half.
     */
    public static String capped(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    /**
     * Whether a character represents only itself: it does not control a terminal, and does not reverse, hide or break
     * other text.
     */
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
