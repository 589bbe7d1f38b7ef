package cardinality.grader.autograder;

import cardinality.grader.score.GradeReport;
import cardinality.grader.submission.Submission;
import java.util.Optional;

/** Results that outlive the run they come from. Asked and told by several threads at a time. */
public interface Results {

    /** For a run that nothing is left of but what it returns. */
    Results FORGOTTEN = new Results() {
        @Override
        public Optional<GradeReport> earlier(Submission submission) {
            return Optional.empty();
        }

        @Override
        public void keep(Submission submission, GradeReport report) {
            // Nobody asks for it.
        }
    };

    /** What an earlier run found out about the same submission, if it is known. */
    Optional<GradeReport> earlier(Submission submission);

    /** Keeps a result; when this method returns, it is kept, whatever happens to the process. */
    void keep(Submission submission, GradeReport report);
}
