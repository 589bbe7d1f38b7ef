package cardinality.grader.scoring;

import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Location;
import cardinality.grader.model.MemberLines;
import cardinality.grader.model.TestResults;
import cardinality.grader.model.Verdict;
import java.util.Optional;

/** All that grading one exercise found out; what it is worth is for {@link Scoring} to say. */
public sealed interface ExerciseOutcome {

    /**
     * Its tests were run.
     *
     * @param results a result for each test of the exercise, those whose message comes first in front
     * @param members where the student's members stand
     */
    record Tested(TestResults results, MemberLines members) implements ExerciseOutcome {}

    /**
     * It got no further than intake, compiler or gate.
     *
     * @param status where it stopped
     * @param verdict what that means for each criterion
     * @param message why, for the student
     * @param location the line it is about
     */
    record Stopped(ExerciseStatus status, Verdict verdict, String message, Optional<Location> location)
            implements ExerciseOutcome {
        public Stopped {
            if (status == ExerciseStatus.GRADED || verdict == Verdict.PASSED) {
                throw new IllegalArgumentException("what was stopped has not passed");
            }
        }
    }
}
