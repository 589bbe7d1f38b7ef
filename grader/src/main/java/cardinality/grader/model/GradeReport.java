package cardinality.grader.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of one submission.
 *
 * @param id the submission's name
 * @param graderError what went wrong in the grader itself; then there are no points at all, not even zero
 * @param message a remark on the whole submission
 * @param exercises one for each exercise that was graded, in the order of the course
 * @param durationMs the wall time of grading, in milliseconds
 * @param digests SHA-256, in hexadecimal, over what was handed in for each exercise, by its id; empty if unknown
 * @param arrival how the submission arrived, and whose it is
 */
public record GradeReport(
        String id,
        Optional<String> graderError,
        Optional<String> message,
        List<ExerciseReport> exercises,
        long durationMs,
        SortedMap<String, String> digests,
        Arrival arrival) {

    public GradeReport {
        exercises = List.copyOf(exercises);
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** A result of which it is unknown what was handed in. */
    public GradeReport(
            String id,
            Optional<String> graderError,
            Optional<String> message,
            List<ExerciseReport> exercises,
            long durationMs) {
        this(id, graderError, message, exercises, durationMs, new TreeMap<>(), Arrival.NONE);
    }

    /** Returns the same result with digests of what was handed in. */
    public GradeReport of(SortedMap<String, String> handedIn) {
        return new GradeReport(id, graderError, message, exercises, durationMs, handedIn, arrival);
    }

    /** Returns the same result with what is known of the submission's arrival. */
    public GradeReport of(Arrival arrived) {
        return new GradeReport(id, graderError, message, exercises, durationMs, digests, arrived);
    }

    /** Returns the same submission with other results of its exercises. */
    public GradeReport with(List<ExerciseReport> others) {
        return new GradeReport(id, graderError, message, others, durationMs, digests, arrival);
    }

    /** Whether a person decided about one of its criteria. */
    public boolean hasAcceptance() {
        return exercises.stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .anyMatch(criterion -> criterion.acceptance().isPresent());
    }

    /** The earned points; empty after a grader fault. */
    public OptionalInt points() {
        return graderError.isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        exercises.stream().mapToInt(ExerciseReport::points).sum());
    }
}
