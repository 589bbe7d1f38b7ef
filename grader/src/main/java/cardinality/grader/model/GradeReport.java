package cardinality.grader.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of one submission.
 *
 * @param id the submission's name
 * @param graderError what went wrong in the grader itself; then there are no points at all, not even zero
 * @param message a remark on the whole submission
 * @param exercises one for each exercise that was graded, in the order of the course
 * @param durationMs the wall time of grading, in milliseconds
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

    /** The earned points; empty after a grader fault. */
    public OptionalInt points() {
        return graderError.isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        exercises.stream().mapToInt(ExerciseReport::points).sum());
    }
}
