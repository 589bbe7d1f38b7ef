package cardinality.grader.autograder;

import cardinality.grader.score.GradeReport;
import cardinality.grader.submission.Submission;
import java.util.function.Supplier;

/** Results that outlive the run they come from. Asked by several threads at a time. */
@FunctionalInterface
public interface Results {

    /** For a run that nothing is left of but what it returns. */
    Results FORGOTTEN = (submission, grading) -> grading.get();

    /**
     * The result of a submission: what an earlier run found out about the same one, if it is known.
     *
     * @param grading grades it now; when this method returns, what came of it is kept, whatever happens to the process
     */
    GradeReport of(Submission submission, Supplier<GradeReport> grading);
}
