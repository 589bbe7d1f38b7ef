package cardinality.grader.report.html;

import cardinality.grader.model.Excerpt;
import cardinality.testkit.page.PlainText;
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
        return String.format(Locale.ROOT, "%s%3d %s", found ? "▶" : " ", number, text);
    }

    /**
     * Lists the lines of an excerpt, without the indentation that all of them have.
     *
     * @param found the numbers of the lines with the finding
     */
    static List<SourceLine> of(Optional<Excerpt> kept, Set<Integer> found) {
        List<SourceLine> lines = new ArrayList<>();
        kept.ifPresent(excerpt -> {
            for (int i = 0; i < excerpt.lines().size(); i++) {
                int number = excerpt.firstLine() + i;
                String text = excerpt.lines().get(i).stripTrailing();
                lines.add(new SourceLine(number, text, found.contains(number)));
            }
        });
        List<SourceLine> part = paragraph(lines);
        int indentation = part.stream()
                .filter(line -> !line.text().isEmpty())
                .mapToInt(line ->
                        line.text().length() - line.text().stripLeading().length())
                .min()
                .orElse(0);
        return part.stream().map(line -> line.without(indentation)).toList();
    }

    /** Only the lines between the blank ones around the findings: beyond those is another member, or another step. */
    private static List<SourceLine> paragraph(List<SourceLine> lines) {
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).found()) {
                first = Math.min(first, i);
                last = i;
            }
        }
        if (last < 0) {
            return lines;
        }
        while (first > 0 && !lines.get(first - 1).text().isEmpty()) {
            first--;
        }
        while (last + 1 < lines.size() && !lines.get(last + 1).text().isEmpty()) {
            last++;
        }
        return lines.subList(first, last + 1);
    }

    private SourceLine without(int indentation) {
        return new SourceLine(number, PlainText.line(text.isEmpty() ? "" : text.substring(indentation)), found);
    }

    /** Whether this line is listed there as well. */
    boolean isIn(List<SourceLine> lines) {
        return lines.stream()
                .anyMatch(other ->
                        other.number() == number && other.text().strip().equals(text.strip()));
    }
}
