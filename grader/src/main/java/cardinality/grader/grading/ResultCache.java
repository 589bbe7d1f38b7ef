package cardinality.grader.grading;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.function.Supplier;

/**
 * A cache of results from this run or an earlier one. Grading looks results up at three levels, each time before it
 * takes a worker: for a submission, for one of its exercises, and for tests over compiled classes. The default methods
 * always compute the result. Implementations must be thread-safe.
 */
public interface ResultCache {

    /** Caches nothing: everything is graded each time. */
    ResultCache NONE = new ResultCache() {};

    /**
     * Returns the result of an earlier run for the same submission, or grades the submission.
     *
     * @param grading grades it now; a persistent cache has written the result when this method returns
     */
    default GradeReport reportOf(Submission submission, Supplier<GradeReport> grading) {
        return grading.get();
    }

    /**
     * Returns the result of one exercise from an equal answer of any submission, or grades the exercise.
     *
     * @param grading grades it now
     */
    default ExerciseReport reportOf(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        return grading.get().report();
    }

    /**
     * Returns the results of tests over equal classes, or runs the tests.
     *
     * @param running runs them now
     */
    default TestResults resultsOf(TestRun run, Supplier<TestResults> running) {
        return running.get();
    }
}
