package cardinality.grader.scoring;

import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.Location;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.testkit.Evidence;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.source.MemberLines;
import java.util.List;
import java.util.Optional;

/**
 * A test's feedback as shown to a student: with the correct idea and the student's own line.
 *
 * @param misconception stable name of the misconception
 * @param facts facts in reading order
 * @param location the student's own line
 * @param evidence the statements in order and the tables that it is about
 */
record ExplainedFeedback(
        Optional<String> misconception, List<Fact> facts, Optional<Location> location, CriterionEvidence evidence) {

    static ExplainedFeedback of(Feedback feedback, ExerciseRubric rubric, MemberLines members) {
        String where = feedback.where();
        return new ExplainedFeedback(
                Optional.ofNullable(feedback.misconception()),
                rubric.explained(feedback),
                Optional.ofNullable(where).flatMap(w -> locate(rubric, w, members)),
                evidence(feedback, rubric, members));
    }

    /** Names in the evidence come from a worker: a line counts only in a file that the exercise has. */
    private static CriterionEvidence evidence(Feedback feedback, ExerciseRubric rubric, MemberLines members) {
        Evidence evidence = feedback.evidence();
        List<StatementRun> runs = evidence.runs().stream()
                .map(run -> new StatementRun(
                        feedback.statements().get(run.statement()).sql(),
                        run.times(),
                        run.cause().flatMap(cause -> members.fileOf(cause.type())
                                .map(file -> location(rubric, file, cause.line())))))
                .toList();
        return new CriterionEvidence(
                Optional.empty(), new StatementOrder(runs, evidence.more(), evidence.bound()), evidence.schema());
    }

    private static Location location(ExerciseRubric rubric, String file, int line) {
        return new Location("src/main/java/cardinality/" + rubric.id() + "/" + file, line);
    }

    static Optional<Location> locate(ExerciseRubric rubric, String where, MemberLines members) {
        return members.fileOf(where).flatMap(file -> members.lineOf(where).map(line -> location(rubric, file, line)));
    }
}
