package cardinality.grader.autograder;

import cardinality.grader.run.TestResults;
import cardinality.grader.score.Assessment;
import cardinality.grader.score.ExerciseReport;
import cardinality.grader.score.GradeReport;
import cardinality.grader.submission.Submission;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.function.Supplier;

/**
 * Results that are known already, of this run or of another one: none, where a method is not implemented. Asked by several threads
 * at a time.
 */
public interface Results {

    /** Knows nothing: everything is graded, however often it comes. */
    Results FORGOTTEN = new Results() {};

    /**
     * The result of a submission: what an earlier run found out about the same one, if it is known.
     *
     * @param grading grades it now; when this method returns, what came of it is kept, whatever happens to the process
     */
    default GradeReport of(Submission submission, Supplier<GradeReport> grading) {
        return grading.get();
    }

    /**
     * The result of one exercise of a submission: that of an equal answer, whoever gave it, if it is known.
     *
     * @param grading grades it now
     */
    default ExerciseReport of(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        return grading.get().report();
    }

    /**
     * The results of tests: those of a run over equal classes, if they are known.
     *
     * @param running runs them now
     */
    default TestResults of(TestRun run, Supplier<TestResults> running) {
        return running.get();
    }
}
