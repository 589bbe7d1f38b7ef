package cardinality.grader.report.json;

import cardinality.grader.report.json.GradesDocument.SubmissionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a result from a file with what this program would write for it. Verdicts and texts are accepted as they are.
 * Everything else follows from them and the rubric: points, sums, titles, hints. If it does not, the file was changed.
 */
final class ResultComparison {

    private static final int MAX_SHOWN = 60;

    private ResultComparison() {}

    /**
     * Finds a difference.
     *
     * @param found the result from the file
     * @param wanted what this program would write for it
     * @return the first difference, in a line that names the field; empty if there is none. Fields that this version
     *     does not write are ignored
     */
    static Optional<String> difference(JsonNode found, SubmissionPart wanted) {
        return difference("", found, GradesMapper.ONE_LINE.<JsonNode>valueToTree(wanted));
    }

    private static Optional<String> difference(String field, @Nullable JsonNode found, @Nullable JsonNode wanted) {
        if (found != null && wanted != null && found.isObject() && wanted.isObject()) {
            return first(wanted.propertyNames().stream()
                    .map(name ->
                            difference(field.isEmpty() ? name : field + "." + name, found.get(name), wanted.get(name)))
                    .toList());
        }
        if (found != null && wanted != null && found.isArray() && wanted.isArray() && found.size() == wanted.size()) {
            List<Optional<String>> each = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                each.add(difference(field + "[" + i + "]", found.get(i), wanted.get(i)));
            }
            return first(each);
        }
        return isSame(found, wanted)
                ? Optional.empty()
                : Optional.of(field + " is " + shown(found) + " where this kit writes " + shown(wanted));
    }

    private static Optional<String> first(List<Optional<String>> differences) {
        return differences.stream().flatMap(Optional::stream).findFirst();
    }

    /** A number that was written as a long can be read as an int. */
    private static boolean isSame(@Nullable JsonNode found, @Nullable JsonNode wanted) {
        if (found == null || wanted == null) {
            return false;
        }
        boolean integral = found.isIntegralNumber() && wanted.isIntegralNumber();
        return integral ? found.bigIntegerValue().equals(wanted.bigIntegerValue()) : found.equals(wanted);
    }

    private static String shown(@Nullable JsonNode node) {
        if (node == null) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }
}
