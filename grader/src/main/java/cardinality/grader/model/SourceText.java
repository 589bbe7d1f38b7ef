package cardinality.grader.model;

import java.util.Optional;

/**
 * The text of a Java source as its compiler reads it. Comments are left out, and of white space only that there is some, where that
 * matters: sources that differ in nothing else are compiled to the same code, but for the numbers of lines. What is in quotes
 * stays as it is.
 *
 * <p>By the lexical structure of Java 17 (The Java Language Specification, chapter 3). A source with Unicode escapes, which can
 * begin or end anything, stays as it is. So does one that marks something as deprecated in a comment, which compilers do read, and
 * one in which something is not closed: no compiler takes it, and it must not look like one that is compiled.
 */
public final class SourceText {

    private static final String UNICODE_ESCAPE = "\\u";
    private static final String READ_IN_COMMENTS = "@deprecated";

    /** Signs that never are a part of a longer one. */
    private static final String ALONE = "(){}[];,";

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final boolean keepsLines;
    private final StringBuilder words = new StringBuilder();
    private int at;
    private boolean gap;
    private int lineBreaks;
    private boolean closed = true;

    private SourceText(String source, boolean keepsLines) {
        this.source = source;
        this.keepsLines = keepsLines;
    }

    /** Without comments, and all that is left in the line in which it was. */
    public static String withoutComments(String source) {
        return of(source, true);
    }

    /** Without comments and without lines. */
    public static String withoutLayout(String source) {
        return of(source, false);
    }

    private static String of(String source, boolean keepsLines) {
        if (source.contains(UNICODE_ESCAPE) || source.contains(READ_IN_COMMENTS)) {
            return source;
        }
        return new SourceText(source.replace("\r\n", "\n").replace('\r', '\n'), keepsLines)
                .read()
                .orElse(source);
    }

    private Optional<String> read() {
        while (at < source.length() && closed) {
            char c = source.charAt(at);
            if (source.startsWith("//", at)) {
                skipTo(endOfLine());
            } else if (source.startsWith("/*", at)) {
                skipTo(endOfComment());
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\n') {
                skipTo(at + 1);
            } else if (source.startsWith(TEXT_BLOCK, at)) {
                take(endOfQuoted(TEXT_BLOCK));
            } else if (c == '"' || c == '\'') {
                take(endOfQuoted(String.valueOf(c)));
            } else {
                take(at + 1);
            }
        }
        return closed ? Optional.of(words.toString()) : Optional.empty();
    }

    private void skipTo(int end) {
        gap = true;
        for (; at < end; at++) {
            lineBreaks += source.charAt(at) == '\n' ? 1 : 0;
        }
    }

    private void take(int end) {
        if (keepsLines && lineBreaks > 0) {
            words.append("\n".repeat(lineBreaks));
        } else if (gap && !isAlone(source.charAt(at))) {
            words.append(' ');
        }
        gap = false;
        lineBreaks = 0;
        words.append(source, at, end);
        at = end;
    }

    /** Whether what comes next would be read the same if it stood right behind what was before. */
    private boolean isAlone(char next) {
        return words.length() == 0 || ALONE.indexOf(next) >= 0 || ALONE.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private int endOfLine() {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }

    private int endOfComment() {
        int end = source.indexOf("*/", at + 2);
        return end < 0 ? unclosed() : end + 2;
    }

    private int endOfQuoted(String quotes) {
        int i = at + quotes.length();
        while (i < source.length() && (quotes.equals(TEXT_BLOCK) || source.charAt(i) != '\n')) {
            if (source.startsWith(quotes, i)) {
                return i + quotes.length();
            }
            i += source.startsWith("\\", i) && !source.startsWith("\\\n", i) ? 2 : 1;
        }
        return unclosed();
    }

    private int unclosed() {
        closed = false;
        return source.length();
    }
}
