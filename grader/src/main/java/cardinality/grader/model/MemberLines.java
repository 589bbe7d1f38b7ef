package cardinality.grader.model;

import java.util.Map;
import java.util.Optional;

/**
 * Where the members of an exercise's classes stand in their sources.
 *
 * @param lines from {@code Class} or {@code Class.member} (simple names; of overloads the first) to its line, from 1
 */
public record MemberLines(Map<String, Integer> lines) {

    public MemberLines {
        lines = Map.copyOf(lines);
    }

    /**
     * Finds the line a feedback is about.
     *
     * @param where {@code Class}, {@code Class.member} or {@code Class.member, line 12}
     */
    public Optional<Integer> lineOf(String where) {
        int said = where.indexOf(", line ");
        if (said >= 0) {
            String number = where.substring(said + ", line ".length());
            return number.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
        }
        Integer line = lines.getOrDefault(where, lines.get(ownerOf(where)));
        return Optional.ofNullable(line);
    }

    /** Simple name of the class a feedback is about. */
    public static String ownerOf(String where) {
        int dot = where.indexOf('.');
        return dot < 0 ? where : where.substring(0, dot);
    }
}
