package cardinality.testkit.source;

import java.util.Map;
import java.util.Optional;

/**
 * The source lines of the members of an exercise's classes.
 *
 * @param lines lines, counted from 1, by {@code Class} or {@code Class.member} (simple names; the first of several
 *     overloads)
 * @param files names of files, by the simple name of a class that they declare
 */
public record MemberLines(Map<String, Integer> lines, Map<String, String> files) {

    public MemberLines {
        lines = Map.copyOf(lines);
        files = Map.copyOf(files);
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

    /** Returns the name of the file that feedback refers to; empty if the exercise does not declare the class. */
    public Optional<String> fileOf(String where) {
        return Optional.ofNullable(files.get(ownerOf(where)));
    }

    /** Returns the simple name of the class that feedback refers to. */
    public static String ownerOf(String where) {
        int dot = where.indexOf('.');
        return dot < 0 ? where : where.substring(0, dot);
    }
}
