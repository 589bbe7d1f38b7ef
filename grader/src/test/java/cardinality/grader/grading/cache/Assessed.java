package cardinality.grader.grading.cache;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.source.MemberLines;
import java.util.Map;

/** Creates assessments as grading passes them to caches. */
public final class Assessed {

    private Assessed() {}

    /** @param clean whether the worker was found unchanged */
    public static Assessment of(ExerciseReport report, boolean clean) {
        return new Assessment(
                report, new Tested(new TestResults(Map.of(), clean), new MemberLines(Map.of(), Map.of())), clean);
    }
}
