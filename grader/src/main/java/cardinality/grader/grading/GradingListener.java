package cardinality.grader.grading;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;

/** Receives results as soon as they are available, one at a time, in no particular order. Must not throw. */
public interface GradingListener {

    /** Ignores all results. */
    GradingListener NONE = new GradingListener() {
        @Override
        public void graded(String submission, ExerciseReport exercise) {}

        @Override
        public void graded(GradeReport submission) {}
    };

    /**
     * One exercise of a submission has its verdicts; others may follow. This method is not called for the exercises of
     * a submission that was refused as a whole or taken over from an earlier run.
     *
     * @param submission the id of the submission
     */
    void graded(String submission, ExerciseReport exercise);

    /** A submission has its result, which may be a grader error. */
    void graded(GradeReport submission);
}
