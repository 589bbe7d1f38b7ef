package cardinality.grader.model;

import java.util.Map;
import java.util.Optional;

/**
 * The source lines of the members of an exercise's classes.
 *
 * @param lines lines, counted from 1, by {@code Class} or {@code Class.member} (simple names; the first of several
 *     overloads)
 */
public record MemberLines(Map<String, Integer> lines) {

    public MemberLines {
        lines = Map.copyOf(lines);
    }

    /**
     * Finds the line that feedback refers to.
     *
     * @param where {@code Class}, {@code Class.member} or {@code Class.member, line 12}
     */
    public Optional<Integer> lineOf(String where) {
        int suffix = where.indexOf(", line ");
        if (suffix >= 0) {
            String number = where.substring(suffix + ", line ".length());
            return number.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
        }
        Integer line = lines.getOrDefault(where, lines.get(ownerOf(where)));
        return Optional.ofNullable(line);
    }

    /** Returns the simple name of the class that feedback refers to. */
    public static String ownerOf(String where) {
        int dot = where.indexOf('.');
        return dot < 0 ? where : where.substring(0, dot);
    }
}
