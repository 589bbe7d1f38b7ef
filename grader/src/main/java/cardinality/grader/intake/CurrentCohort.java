package cardinality.grader.intake;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The submissions of a class as they are now, by their ids. */
public final class CurrentCohort implements Function<String, Optional<Submission>> {

    private final SubmissionReader reader;
    private final Map<String, SubmissionPath> byId;

    /** @param all the whole class, also where a shard of it is graded */
    public CurrentCohort(Kit kit, List<SubmissionPath> all) {
        this.reader = new SubmissionReader(kit);
        this.byId = all.stream().collect(Collectors.toMap(SubmissionPath::id, Function.identity()));
    }

    /** One submission; empty if the class has none of this id, or none that can be read. */
    @Override
    public Optional<Submission> apply(String id) {
        SubmissionPath path = byId.get(id);
        if (path == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(path));
        } catch (RejectedInputException | UnreadableException e) {
            // What is wrong with it is told when it is graded.
            return Optional.empty();
        }
    }
}
