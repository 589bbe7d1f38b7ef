package cardinality.grader.authoring.check;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All entries of the kit's corpora. */
final class Corpus {

    private Corpus() {}

    /** @param unreadable receives the errors of invalid entries, which are left out */
    static List<CorpusEntry> of(Kit kit, Predicate<ExerciseRubric> chosen, Consumer<CorpusException> unreadable) {
        List<CorpusEntry> entries = new ArrayList<>();
        kit.corpusFiles().forEach((path, bytes) -> {
            boolean wanted = path.endsWith(".diff")
                    && kit.rubric()
                            .exercise(path.substring(0, path.indexOf('/')))
                            .filter(chosen)
                            .isPresent();
            if (wanted) {
                try {
                    entries.add(CorpusReader.read(path, new String(bytes, StandardCharsets.UTF_8)));
                } catch (CorpusException e) {
                    unreadable.accept(e);
                }
            }
        });
        return entries;
    }
}
