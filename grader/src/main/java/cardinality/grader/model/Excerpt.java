package cardinality.grader.model;

import cardinality.testkit.page.PlainText;
import java.util.List;
import java.util.Optional;

/**
 * Some lines of a student's source, kept while grading, because reports are made without the submission.
 *
 * @param firstLine the number of the first line, counted from 1
 * @param lines at most {@value #MAX_LINES} lines of at most {@value #MAX_LENGTH} characters each
 */
public record Excerpt(int firstLine, List<String> lines) {

    public static final int MAX_LINES = 8;

    public static final int MAX_LENGTH = 200;

    private static final int LINES_BEFORE = 4;

    private static final int LINES_AFTER = 3;

    public Excerpt {
        if (firstLine < 1 || lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LENGTH)) {
            throw new IllegalArgumentException("an excerpt of " + lines.size() + " lines from line " + firstLine);
        }
        lines = List.copyOf(lines);
    }

    /**
     * Returns the lines around a line as {@linkplain PlainText plain text}, longer lines cut.
     *
     * @param source the text of the file
     * @param line counted from 1
     * @return empty if the file has no such line
     */
    public static Optional<Excerpt> around(String source, int line) {
        int first = Math.max(1, line - LINES_BEFORE);
        List<String> lines = source.lines()
                .skip(first - 1L)
                .limit(Math.max(0, line + LINES_AFTER - first + 1L))
                .map(text -> PlainText.capped(PlainText.line(text), MAX_LENGTH))
                .toList();
        return line < 1 || first + lines.size() <= line ? Optional.empty() : Optional.of(new Excerpt(first, lines));
    }
}
