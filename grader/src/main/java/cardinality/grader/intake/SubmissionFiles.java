package cardinality.grader.intake;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The declared files that a submission has, also in zips within it if it has none outside of them. */
final class SubmissionFiles implements AutoCloseable {

    /** A zip of the course system, in it the student's zip, in it a folder that was zipped before. */
    private static final int MAX_LEVELS = 3;

    private final Kit kit;
    private final List<SubmissionSource> sources = new ArrayList<>();
    private final Map<String, List<String>> candidates = new LinkedHashMap<>();
    private Listing listing;
    private Placement placement;

    /** @param source not closed with this object */
    SubmissionFiles(Kit kit, SubmissionSource source) throws IOException, RejectedInputException {
        this.kit = kit;
        this.sources.add(source);
        this.listing = source.list();
        this.placement = place();
        List<String> leftOut = new ArrayList<>(listing.leftOut());
        for (int level = 0;
                level < MAX_LEVELS && found() == 0 && !listing.zips().isEmpty();
                level++) {
            SubmissionSource nested = new NestedZips(source(), listing.zips());
            sources.add(nested);
            listing = nested.list();
            leftOut.addAll(listing.leftOut());
            placement = place();
        }
        listing = listing.with(leftOut);
    }

    private Placement place() throws IOException {
        Placement found = new Placement(listing, source(), declared(SourceFile::className));
        candidates.clear();
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            for (SourceFile stub : kit.stubs(exercise)) {
                candidates.put(stub.className(), found.of(stub));
            }
        }
        return found;
    }

    /** What contains the files. */
    SubmissionSource source() {
        return sources.get(sources.size() - 1);
    }

    Listing listing() {
        return listing;
    }

    /** The number of declared files. */
    int found() {
        return (int)
                candidates.values().stream().filter(paths -> !paths.isEmpty()).count();
    }

    /** Returns the files that could be a declared file. */
    List<String> of(SourceFile stub) {
        return candidates.getOrDefault(stub.className(), List.of());
    }

    Guesses guesses() {
        return new Guesses(listing, placement, declared(SourceFile::fileName));
    }

    private Set<String> declared(Function<SourceFile, String> name) {
        return kit.rubric().exercises().stream()
                .flatMap(exercise -> kit.stubs(exercise).stream())
                .map(name)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        for (int i = sources.size() - 1; i > 0; i--) {
            sources.get(i).close();
        }
    }
}
