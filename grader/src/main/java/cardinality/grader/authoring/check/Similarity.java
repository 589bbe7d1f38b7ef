package cardinality.grader.authoring.check;

import cardinality.grader.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How far the answers of two submissions of a {@link SampledCohort} can be alike. */
public enum Similarity {

    /**
     * No two sources are alike, but each differs by a comment at its end only from others that were drawn alike: they are
     * compiled to the same code.
     */
    SAME_CODE {
        @Override
        List<SourceFile> sign(List<SourceFile> sources, String id) {
            return sources.stream()
                    .map(source -> new SourceFile(source.className(), source.text() + "// " + id + "\n"))
                    .toList();
        }
    },

    /** No two answers are compiled to the same code: each has a constant of its own. */
    NONE {
        @Override
        List<SourceFile> sign(List<SourceFile> sources, String id) {
            int first = IntStream.range(0, sources.size())
                    .filter(i -> IS_CLASS.matcher(sources.get(i).text()).find())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("an answer without a class: " + sources));
            List<SourceFile> signed = new ArrayList<>(sources);
            signed.set(first, withConstant(sources.get(first), id));
            return signed;
        }
    };

    private static final Pattern IS_CLASS = Pattern.compile("^public (?:final )?class ", Pattern.MULTILINE);

    /** Makes an answer the one of a certain submission. */
    abstract List<SourceFile> sign(List<SourceFile> sources, String id);

    private static SourceFile withConstant(SourceFile source, String id) {
        int end = source.text().lastIndexOf('}');
        return new SourceFile(
                source.className(),
                source.text().substring(0, end) + "    private static final String DRAWN = \"" + id + "\";\n"
                        + source.text().substring(end));
    }
}
