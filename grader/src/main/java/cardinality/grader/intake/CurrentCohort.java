package cardinality.grader.intake;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The current submissions of a class by id. */
public final class CurrentCohort implements Function<String, Optional<Submission>> {

    private final SubmissionReader reader;
    private final Map<String, SubmissionPath> byId;

    /** @param all the whole class, even if only a shard of it is graded */
    public CurrentCohort(Kit kit, List<SubmissionPath> all) {
        this.reader = new SubmissionReader(kit);
        this.byId = all.stream().collect(Collectors.toMap(SubmissionPath::id, Function.identity()));
    }

    /** Returns a submission; empty if the class has none with this id, or if it cannot be read. */
    @Override
    public Optional<Submission> apply(String id) {
        SubmissionPath path = byId.get(id);
        if (path == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(path));
        } catch (RejectedInputException | UnreadableException e) {
            // The problem is reported when the submission is graded.
            return Optional.empty();
        }
    }
}
