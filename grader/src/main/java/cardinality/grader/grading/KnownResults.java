package cardinality.grader.grading;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.function.Supplier;

/**
 * KnownResults that are known already, of this run or of another one: none, where a method is not implemented. Asked by several threads
 * at a time.
 */
public interface KnownResults {

    /** Knows nothing: everything is graded, however often it comes. */
    KnownResults FORGOTTEN = new KnownResults() {};

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
