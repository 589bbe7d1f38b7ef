package cardinality.grader.authoring.mutation.report;

import cardinality.grader.authoring.mutation.Detection;
import cardinality.grader.authoring.mutation.Difference;
import cardinality.grader.authoring.mutation.JudgedMutant;
import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.grader.authoring.mutation.Standing;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;

/**
 * The data of the page, ready for display.
 *
 * @param exercises numbers by exercise
 * @param operators numbers by operator
 * @param criteria the numbers by criterion
 * @param matrices one for each exercise: mutants by criteria
 * @param stale the remarks on mutants that do not hold
 */
public record MutantsPage(
        List<Counts> exercises,
        List<Counts> operators,
        List<CriterionCounts> criteria,
        List<Matrix> matrices,
        List<String> stale) {

    /**
     * The mutants of an exercise by its criteria.
     *
     * @param exercise the exercise's id
     * @param columns names of the criteria
     * @param rows the mutants
     */
    public record Matrix(String exercise, List<String> columns, List<Row> rows) {}

    /**
     * A mutant.
     *
     * @param id the id without the exercise
     * @param standing the label of its standing
     * @param style the style of the label: good, calm or bad
     * @param reason the reason; may be empty
     * @param before lines of the reference
     * @param after lines of the mutant
     * @param cells one for each criterion
     */
    public record Row(
            String id, String standing, String style, String reason, String before, String after, List<Cell> cells) {}

    /**
     * The result of a mutant for a criterion.
     *
     * @param mark one character: caught, blocked, or nothing
     * @param title the result in words
     */
    public record Cell(String mark, String title) {}

    static MutantsPage of(MutationResult result) {
        List<Matrix> matrices = new ArrayList<>();
        for (ExerciseRubric exercise : result.exercises()) {
            List<String> columns =
                    exercise.criteria().stream().map(Criterion::name).toList();
            List<Row> rows = result.of(exercise).stream()
                    .map(mutant -> row(mutant, columns))
                    .toList();
            matrices.add(new Matrix(exercise.id(), columns, rows));
        }
        return new MutantsPage(
                Counts.byExercise(result),
                Counts.byOperator(result),
                CriterionCounts.of(result),
                matrices,
                result.stale());
    }

    private static Row row(JudgedMutant mutant, List<String> columns) {
        Difference difference = mutant.graded().mutant().difference();
        return new Row(
                mutant.id().substring(mutant.id().indexOf('/') + 1),
                mutant.standing() == Standing.STOPPED
                        ? mutant.graded().outcome().label()
                        : mutant.standing().label(),
                style(mutant.standing()),
                mutant.reason(),
                difference.before(),
                difference.after(),
                columns.stream().map(column -> cell(mutant, column)).toList());
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case CAUGHT, CAUGHT_AS_NAMED -> "good";
            case STOPPED, EQUIVALENT, ALLOWED -> "calm";
            case CAUGHT_OTHERWISE, UNEXPLAINED -> "bad";
        };
    }

    private static Cell cell(JudgedMutant mutant, String criterion) {
        for (Detection caught : mutant.graded().catches()) {
            if (caught.criterion().equals(criterion)) {
                String title = criterion + ": "
                        + caught.misconception().orElse(caught.verdict().label());
                return new Cell(caught.isOwn() ? "●" : "○", title);
            }
        }
        return new Cell("", "");
    }
}
