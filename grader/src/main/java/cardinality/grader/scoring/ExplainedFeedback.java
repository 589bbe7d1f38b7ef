package cardinality.grader.scoring;

import cardinality.grader.model.Location;
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
 */
record ExplainedFeedback(Optional<String> misconception, List<Fact> facts, Optional<Location> location) {

    static ExplainedFeedback of(Feedback feedback, ExerciseRubric rubric, MemberLines members) {
        String where = feedback.where();
        return new ExplainedFeedback(
                Optional.ofNullable(feedback.misconception()),
                rubric.explained(feedback),
                Optional.ofNullable(where).flatMap(w -> locate(rubric, w, members)));
    }

    private static Optional<Location> locate(ExerciseRubric rubric, String where, MemberLines members) {
        return members.fileOf(where).flatMap(file -> members.lineOf(where)
                .map(line -> new Location("src/main/java/cardinality/" + rubric.id() + "/" + file, line)));
    }
}
