package cardinality.grader.authoring.mutation.source;

import java.util.Comparator;
import java.util.List;

/**
 * The replacement of some characters of a source.
 *
 * @param start the offset of the first removed character
 * @param end the offset after the last removed character; equal to {@code start} for an insertion
 * @param replacement the new text
 */
public record Edit(int start, int end, String replacement) {

    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range of a text: " + start + " to " + end);
        }
    }

    /** Applies all edits to a text. Offsets refer to the original text. */
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
