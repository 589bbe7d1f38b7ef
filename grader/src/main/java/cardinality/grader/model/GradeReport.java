package cardinality.grader.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of one submission.
 *
 * @param id the submission's name
 * @param graderError what went wrong in the grader itself; then there are no points, not even zero
 * @param message a remark on the whole submission
 * @param exercises one for each exercise that was graded, in the order of the course
 * @param durationMs milliseconds on the clock it took
 */
public record GradeReport(
        String id,
        Optional<String> graderError,
        Optional<String> message,
        List<ExerciseReport> exercises,
        long durationMs) {

    public GradeReport {
        exercises = List.copyOf(exercises);
    }

    /** What it earns; empty after a fault of the grader. */
    public OptionalInt points() {
        return graderError.isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        exercises.stream().mapToInt(ExerciseReport::points).sum());
    }
}
