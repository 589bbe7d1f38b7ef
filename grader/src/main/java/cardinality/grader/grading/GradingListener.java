package cardinality.grader.grading;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;

/** Is told of results as soon as they are there, one at a time, in no promised order. Must not throw. */
public interface GradingListener {

    /** Wants to know nothing. */
    GradingListener NONE = new GradingListener() {
        @Override
        public void graded(String submission, ExerciseReport exercise) {}

        @Override
        public void graded(GradeReport submission) {}
    };

    /**
     * One exercise of a submission has its verdicts; the others may follow. Nothing is said of single exercises where a whole
     * submission was refused, or was taken over from an earlier run.
     *
     * @param submission its id
     */
    void graded(String submission, ExerciseReport exercise);

    /** A submission has its result, or the grader failed over it. */
    void graded(GradeReport submission);
}
