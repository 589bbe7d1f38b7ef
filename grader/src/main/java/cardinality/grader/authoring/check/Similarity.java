package cardinality.grader.authoring.check;

import cardinality.grader.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How similar the answers of two submissions of a {@link SampledCohort} can be. */
public enum Similarity {

    /**
     * No two sources are equal, but sources drawn from the same answer differ only in a comment at their end, so they
     * compile to the same code.
     */
    SAME_CODE {
        @Override
        List<SourceFile> sign(List<SourceFile> sources, String id) {
            return sources.stream()
                    .map(source -> new SourceFile(source.className(), source.text() + "// " + id + "\n"))
                    .toList();
        }
    },

    /** No two answers compile to the same code, because each has its own constant. */
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

    /** Marks an answer as that of one submission. */
    abstract List<SourceFile> sign(List<SourceFile> sources, String id);

    private static SourceFile withConstant(SourceFile source, String id) {
        int end = source.text().lastIndexOf('}');
        return new SourceFile(
                source.className(),
                source.text().substring(0, end) + "    private static final String DRAWN = \"" + id + "\";\n"
                        + source.text().substring(end));
    }
}
