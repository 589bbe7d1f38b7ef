package cardinality.grader.model;

import java.util.List;

/**
 * Some lines of a student's source, kept while grading, because reports are made without the submission.
 *
 * @param firstLine the number of the first line, counted from 1
 * @param lines at most {@value #MAX_LINES} lines of at most {@value #MAX_LENGTH} characters each
 */
public record Excerpt(int firstLine, List<String> lines) {

    public static final int MAX_LINES = 8;

    public static final int MAX_LENGTH = 200;

    public Excerpt {
        if (firstLine < 1 || lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LENGTH)) {
            throw new IllegalArgumentException("an excerpt of " + lines.size() + " lines from line " + firstLine);
        }
        lines = List.copyOf(lines);
    }
}
