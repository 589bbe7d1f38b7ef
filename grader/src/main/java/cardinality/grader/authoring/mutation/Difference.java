package cardinality.grader.authoring.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines in which two texts differ, from the first to the last difference, each stripped.
 *
 * @param before the lines of the first text
 * @param after the lines of the second text
 */
public record Difference(String before, String after) {

    static Difference between(String one, String other) {
        List<String> before = Arrays.asList(one.split("\n", -1));
        List<String> after = Arrays.asList(other.split("\n", -1));
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return new Difference(joined(before, start, end), joined(after, start, end));
    }

    private static String joined(List<String> lines, int start, int end) {
        return lines.subList(start, lines.size() - end).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
