package cardinality.grader.authoring.mutation.source;

import java.util.Comparator;
import java.util.List;

/**
 * Some characters of a source give way to others.
 *
 * @param start offset of the first character that goes
 * @param end offset after the last one; equal to {@code start} for an insertion
 * @param replacement what stands there instead
 */
public record Edit(int start, int end, String replacement) {

    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range of a text: " + start + " to " + end);
        }
    }

    /** The text with all edits made. Offsets are those of the text as it was. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            if (edit.start() < done) {
                throw new IllegalArgumentException("two edits of the same characters, at " + edit.start());
            }
            edited.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return edited.append(text, done, text.length()).toString();
    }
}
