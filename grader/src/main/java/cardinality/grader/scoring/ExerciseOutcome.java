package cardinality.grader.scoring;

import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Location;
import cardinality.grader.model.TestResults;
import cardinality.grader.model.Verdict;
import cardinality.testkit.source.MemberLines;
import java.util.Optional;

/** The outcome of grading one exercise. {@link Scoring} turns it into points. */
public sealed interface ExerciseOutcome {

    /**
     * The tests were run.
     *
     * @param results a result for each test of the exercise, in the order in which their messages take precedence
     * @param members the source lines of the student's members
     */
    record Tested(TestResults results, MemberLines members) implements ExerciseOutcome {}

    /**
     * The exercise stopped at intake, compiler or gate. All its criteria get the same verdict.
     *
     * @param reason where it stopped
     * @param message why, for the student
     * @param location the affected line
     */
    record Stopped(Reason reason, String message, Optional<Location> location) implements ExerciseOutcome {

        /** Intake or the gate refused it. */
        public static Stopped refused(String message) {
            return new Stopped(Reason.REFUSED, message, Optional.empty());
        }
    }

    /** Where an exercise stopped. */
    enum Reason {
        DOES_NOT_COMPILE(ExerciseStatus.DOES_NOT_COMPILE, Verdict.DOES_NOT_COMPILE),
        /** Intake or the gate refused it. */
        REFUSED(ExerciseStatus.REFUSED, Verdict.REFUSED),
        /** The compiler did not finish. */
        TIMED_OUT(ExerciseStatus.TIMED_OUT, Verdict.TIMED_OUT),
        /** The compiler crashed on it. */
        CRASHED(ExerciseStatus.CRASHED, Verdict.NOT_RUN);

        private final ExerciseStatus status;
        private final Verdict verdict;

        Reason(ExerciseStatus status, Verdict verdict) {
            this.status = status;
            this.verdict = verdict;
        }

        /** The status of the exercise. */
        public ExerciseStatus status() {
            return status;
        }

        /** The verdict on each of its criteria. */
        public Verdict verdict() {
            return verdict;
        }
    }
}
