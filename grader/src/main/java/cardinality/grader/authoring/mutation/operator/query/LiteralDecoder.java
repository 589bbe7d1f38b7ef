package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Decodes a string literal or text block according to the Java Language Specification (3.10.5 to 3.10.7), and keeps
 * offsets.
 */
final class LiteralDecoder {

    private static final String QUOTES = "\"\"\"";

    private final String text;
    private final StringBuilder value = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private LiteralDecoder(String text) {
        this.text = text;
    }

    /**
     * Decodes one literal, or several that are joined by {@code +}: javac represents those as one.
     *
     * @param start offset of the first opening quote
     * @param end offset after the last closing one
     */
    static LiteralText decode(String text, int start, int end) {
        LiteralDecoder decoder = new LiteralDecoder(text);
        int at = start;
        while (at >= 0 && at < end) {
            String quotes = text.startsWith(QUOTES, at) ? QUOTES : "\"";
            int content = at + quotes.length();
            int close = decoder.closing(quotes, content);
            if (quotes.equals(QUOTES)) {
                decoder.block(text.indexOf('\n', at) + 1, close);
            } else {
                decoder.characters(content, close);
            }
            at = text.indexOf('"', close + quotes.length());
        }
        return new LiteralText(decoder.value.toString(), decoder.starts, decoder.ends);
    }

    private int closing(String quotes, int from) {
        int at = from;
        while (!text.startsWith(quotes, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private void block(int start, int end) {
        int indentation = indentation(start, end);
        int line = start;
        while (line <= end) {
            int next = text.indexOf('\n', line);
            boolean last = next < 0 || next >= end;
            int lineEnd = last ? end : next;
            int contentEnd = lineEnd;
            while (contentEnd > line && Character.isWhitespace(text.charAt(contentEnd - 1))) {
                contentEnd--;
            }
            characters(Math.min(line + indentation, contentEnd), contentEnd);
            if (last) {
                return;
            }
            boolean joined = contentEnd > line && text.charAt(contentEnd - 1) == '\\';
            if (!joined) {
                add('\n', lineEnd, lineEnd + 1);
            }
            line = lineEnd + 1;
        }
    }

    /**
     * Returns the width of the white space that all lines start with. The line with the closing quotes counts even if
     * it contains nothing else.
     */
    private int indentation(int start, int end) {
        int least = Integer.MAX_VALUE;
        int line = start;
        while (line <= end) {
            int next = text.indexOf('\n', line);
            boolean last = next < 0 || next >= end;
            int lineEnd = last ? end : next;
            int at = line;
            while (at < lineEnd && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < lineEnd || last) {
                least = Math.min(least, at - line);
            }
            if (last) {
                break;
            }
            line = lineEnd + 1;
        }
        return least;
    }

    private void characters(int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c != '\\') {
                add(c, at, at + 1);
                at++;
                continue;
            }
            if (at + 1 == end) {
                return; // a line of a text block that continues on the next one
            }
            int length = escapeLength(at, end);
            add(text.substring(at, at + length).translateEscapes().charAt(0), at, at + length);
            at += length;
        }
    }

    /** An octal escape has up to three digits, any other escape one character. */
    private int escapeLength(int at, int end) {
        int length = 2;
        if (Character.digit(text.charAt(at + 1), 8) >= 0) {
            int most = text.charAt(at + 1) <= '3' ? 4 : 3;
            while (length < most && at + length < end && Character.digit(text.charAt(at + length), 8) >= 0) {
                length++;
            }
        }
        return length;
    }

    private void add(char c, int start, int end) {
        value.append(c);
        starts.add(start);
        ends.add(end);
    }
}
