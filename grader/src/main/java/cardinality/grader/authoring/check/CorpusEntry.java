package cardinality.grader.authoring.check;

import cardinality.grader.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way in which a solution could differ from the reference, and the expected result.
 *
 * @param path the file of the entry, such as {@code onetomany/mistakes/no-orphan-removal.diff}
 * @param about what it demonstrates, in one sentence
 * @param losses the expected losses by criterion id; empty for an alternative
 * @param advice the expected misconceptions by advice id
 * @param onlyH2 why it works only on the database that students are graded on; empty if it is portable
 * @param leftOut the files of the reference that it lacks
 * @param edits the differences of its other files from the reference
 */
record CorpusEntry(
        String path,
        String about,
        Map<String, Loss> losses,
        Map<String, String> advice,
        Optional<String> onlyH2,
        List<String> leftOut,
        List<FileEdit> edits) {

    /**
     * The loss of one criterion.
     *
     * @param blocked whether the criterion is reported as blocked by another one
     * @param misconception the expected misconception; empty if any is accepted
     */
    record Loss(boolean blocked, String misconception) {}

    CorpusEntry {
        losses = Map.copyOf(losses);
        advice = Map.copyOf(advice);
        leftOut = List.copyOf(leftOut);
        edits = List.copyOf(edits);
    }

    String exercise() {
        return path.substring(0, path.indexOf('/'));
    }

    boolean isAlternative() {
        return path.contains("/alternatives/");
    }

    /**
     * Returns the sources of this entry, without those that it leaves out.
     *
     * @throws CorpusException if an edit does not fit the reference
     */
    List<SourceFile> applyTo(List<SourceFile> reference) throws CorpusException {
        List<SourceFile> result = new ArrayList<>(reference);
        for (String fileName : leftOut) {
            result.remove(find(result, fileName));
        }
        for (FileEdit edit : edits) {
            SourceFile original = find(result, edit.fileName());
            String text = edit.applyTo(original.text(), path);
            result.set(result.indexOf(original), new SourceFile(original.className(), text));
        }
        return result;
    }

    private SourceFile find(List<SourceFile> sources, String fileName) throws CorpusException {
        return sources.stream()
                .filter(source -> source.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(() -> new CorpusException(path + ": the reference has no " + fileName));
    }
}
