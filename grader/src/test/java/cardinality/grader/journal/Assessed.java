package cardinality.grader.journal;

import cardinality.grader.compile.MemberLines;
import cardinality.grader.run.TestResults;
import cardinality.grader.score.Assessment;
import cardinality.grader.score.ExerciseOutcome.Tested;
import cardinality.grader.score.ExerciseReport;
import java.util.Map;

/** Results as grading gives them to whoever keeps results. */
final class Assessed {

    private Assessed() {}

    /** @param clean whether the worker was found unchanged */
    static Assessment of(ExerciseReport report, boolean clean) {
        return new Assessment(report, new Tested(new TestResults(Map.of(), clean), new MemberLines(Map.of())), clean);
    }
}
