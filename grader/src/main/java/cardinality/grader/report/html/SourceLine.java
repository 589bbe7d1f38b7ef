package cardinality.grader.report.html;

import cardinality.grader.model.Excerpt;
import cardinality.grader.model.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the student's source.
 *
 * @param found whether the finding is here
 */
public record SourceLine(int number, String text, boolean found) {

    /** The line as it is listed. */
    public String numbered() {
        return String.format(Locale.ROOT, "%s%4d  %s", found ? "▶" : " ", number, text);
    }

    /**
     * Lists the lines of an excerpt, without the indentation that all of them have.
     *
     * @param found the numbers of the lines with the finding
     */
    static List<SourceLine> of(Optional<Excerpt> kept, Set<Integer> found) {
        if (kept.isEmpty()) {
            return List.of();
        }
        Excerpt excerpt = kept.get();
        int indentation = excerpt.lines().stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<SourceLine> lines = new ArrayList<>();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            int number = excerpt.firstLine() + i;
            String line = excerpt.lines().get(i);
            String text = line.isBlank() ? "" : line.substring(indentation);
            lines.add(new SourceLine(number, PlainText.line(text), found.contains(number)));
        }
        return lines;
    }
}
