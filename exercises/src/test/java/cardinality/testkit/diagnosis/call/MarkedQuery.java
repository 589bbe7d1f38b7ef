package cardinality.testkit.diagnosis.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows a query in one line, cut around the place that is wrong, with the place between {@code >>} and {@code <<}. */
final class MarkedQuery {

    /** The number of characters on either side of the place. */
    private static final int AROUND = 60;

    private MarkedQuery() {}

    /** Marks the first occurrence of a word or path; shows the beginning of the query if it has none. */
    static String around(String query, String part) {
        if (part.isEmpty()) {
            return unmarked(query);
        }
        String quoted = Pattern.quote(part);
        return matching(query, "(?<![\\w.:])" + quoted + "(?!\\w)", "(?i)" + quoted);
    }

    /** Marks what the first pattern with a match finds; shows the beginning of the query if none has. */
    static String matching(String query, String... patterns) {
        for (String pattern : patterns) {
            Matcher place = Pattern.compile(pattern).matcher(query);
            if (place.find()) {
                return between(query, place.start(), place.end());
            }
        }
        return unmarked(query);
    }

    /**
     * Marks a token.
     *
     * @param line the line of the token, from 1
     * @param column the column of the token, from 0
     * @param token the token, as it stands in the query; empty at the end of the query
     */
    static String at(String query, int line, int column, String token) {
        int from = indexOf(query, line, column);
        return between(query, from, query.startsWith(token, from) ? from + token.length() : from);
    }

    /** The index of a character by its line, from 1, and its column, from 0; the end of the query if it has no such place. */
    static int indexOf(String query, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = query.indexOf('\n', start) + 1;
        }
        return Math.min(start + column, query.length());
    }

    /** Marks the characters from one index up to another one. */
    static String between(String query, int from, int to) {
        String before = line(query.substring(0, from)).stripLeading();
        String place = line(query.substring(from, to));
        String after = line(query.substring(to)).stripTrailing();
        String left = before.length() <= AROUND ? before : "…" + before.substring(before.length() - AROUND);
        String right = after.length() <= AROUND ? after : after.substring(0, AROUND) + "…";
        return left + ">>" + place + "<<" + right;
    }

    private static String unmarked(String query) {
        String all = line(query).strip();
        return all.length() <= 2 * AROUND ? all : all.substring(0, 2 * AROUND) + "…";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
