package cardinality.grader.model;

import java.util.Map;
import java.util.Optional;

/**
 * The files of one student's submission that belong to the kit. Immutable.
 *
 * @param id the name of its folder or zip
 * @param exercises the answer to each exercise, by id; contains all exercises of the rubric
 * @param message a remark on the whole submission, for example that it has no file of the kit
 */
public record Submission(String id, Map<String, SubmittedExercise> exercises, Optional<String> message) {

    public Submission {
        exercises = Map.copyOf(exercises);
    }
}
