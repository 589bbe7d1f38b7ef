package cardinality.grader.report.text;

import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Weights;
import java.util.ArrayList;
import java.util.List;

/** What people decided about the results of a class, in lines below them. */
final class DecisionsText {

    private DecisionsText() {}

    /** Returns lines that begin with a blank one; none if nobody decided anything. */
    static List<String> of(Gradebook gradebook) {
        List<String> lines = new ArrayList<>();
        Weights weights = gradebook.weights();
        if (!weights.isEmpty()) {
            lines.add("points differ from the kit's (kit's points in brackets):");
            weights.byCriterion()
                    .forEach((criterion, weight) ->
                            lines.add("  %-33s %4d  (%d)".formatted(criterion, weight.points(), weight.kit())));
        }
        long accepted = gradebook.submissions().stream()
                .flatMap(report -> report.exercises().stream())
                .flatMap(exercise -> exercise.criteria().stream())
                .filter(criterion -> criterion.acceptance().isPresent())
                .count();
        if (accepted > 0) {
            lines.add("criteria accepted by a person: " + accepted);
        }
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }
}
