package cardinality.grader.report.github;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.Tell;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The summary of a job in Markdown, as much of it as fits. */
final class Summary {

    private static final String CUT =
            "\n**The rest is left out, because a summary has a limited size. The pages have everything.**\n";

    private Summary() {}

    /**
     * Returns the summary of one submission or of a class.
     *
     * @param maxBytes the length in UTF-8 that it may have; less than a note of that yields nothing
     */
    static String of(Gradebook gradebook, Tell tell, int maxBytes) {
        List<String> parts = gradebook.submissions().size() == 1
                ? SubmissionSummary.of(gradebook.submissions().get(0), gradebook.maxPoints(), tell)
                : ClassSummary.of(gradebook, tell);
        return fitting(parts, maxBytes);
    }

    private static String fitting(List<String> parts, int maxBytes) {
        StringBuilder text = new StringBuilder();
        int left = maxBytes - size(CUT);
        for (String part : parts) {
            left -= size(part);
            if (left < 0) {
                return size(CUT) > maxBytes ? "" : text.append(CUT).toString();
            }
            text.append(part);
        }
        return text.toString();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
