package cardinality.grader.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one student's submission that belong to the kit. Immutable.
 *
 * @param id the name of its folder or zip
 * @param exercises the answer to each exercise, by id; contains all exercises of the rubric
 * @param message a remark on the whole submission, for example that it has no file of the kit
 * @param missing the declared files that it has not, in the order of the course
 */
public record Submission(
        String id, Map<String, SubmittedExercise> exercises, Optional<String> message, List<MissingFile> missing) {

    public Submission {
        exercises = Map.copyOf(exercises);
        missing = List.copyOf(missing);
    }

    /** A submission of which nothing is known to be missing. */
    public Submission(String id, Map<String, SubmittedExercise> exercises, Optional<String> message) {
        this(id, exercises, message, List.of());
    }
}
