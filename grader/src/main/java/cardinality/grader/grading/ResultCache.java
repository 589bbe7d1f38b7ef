package cardinality.grader.grading;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.function.Supplier;

/**
 * Results that are known already, from this run or from an earlier one. Grading asks at three levels, each time before it takes
 * a worker: for a submission, for one exercise of it, and for tests over compiled classes. A method that is not overridden knows
 * nothing. Implementations are called by several threads at a time.
 */
public interface ResultCache {

    /** Knows nothing: everything is graded, however often it comes. */
    ResultCache NONE = new ResultCache() {};

    /**
     * Returns the result of a submission, as an earlier run found it for the same one, or grades the submission.
     *
     * @param grading grades it now; a cache that writes to a disk has written the result when this method returns
     */
    default GradeReport reportOf(Submission submission, Supplier<GradeReport> grading) {
        return grading.get();
    }

    /**
     * Returns the result of one exercise, as it was found for an equal answer of any submission, or grades the exercise.
     *
     * @param grading grades it now
     */
    default ExerciseReport reportOf(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        return grading.get().report();
    }

    /**
     * Returns the results of tests, as they were found over equal classes, or runs the tests.
     *
     * @param running runs them now
     */
    default TestResults resultsOf(TestRun run, Supplier<TestResults> running) {
        return running.get();
    }
}
