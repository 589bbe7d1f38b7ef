package cardinality.grader.model;

import java.util.Map;
import java.util.Optional;

/**
 * What one student handed in, as far as it belongs to the kit. Immutable.
 *
 * @param id name of its folder or zip
 * @param exercises what there is of each exercise, by id; every exercise of the rubric is in it
 * @param message a remark on the whole, such as that no file of the kit was found
 */
public record Submission(String id, Map<String, SubmittedExercise> exercises, Optional<String> message) {

    public Submission {
        exercises = Map.copyOf(exercises);
    }
}
