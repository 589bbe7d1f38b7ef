package cardinality.grader.authoring.mutation.report;

import cardinality.grader.authoring.mutation.JudgedMutant;
import cardinality.grader.authoring.mutation.MutantOutcome;
import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.grader.authoring.mutation.Standing;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcomes of some mutants, in numbers.
 *
 * @param name the common property of the mutants: an exercise or an operator
 * @param mutants the number of mutants
 * @param doesNotCompile those that do not compile
 * @param refused those refused by the gate
 * @param refusedAtBoot those refused by Hibernate
 * @param brokeDown those that timed out or crashed
 * @param killed those caught by a criterion
 * @param asNamed the killed ones that were caught by exactly the named criteria
 * @param equivalent survivors that are equivalent to the reference
 * @param allowed survivors that are allowed
 * @param unexplained survivors that nothing explains
 */
public record Counts(
        String name,
        int mutants,
        int doesNotCompile,
        int refused,
        int refusedAtBoot,
        int brokeDown,
        int killed,
        int asNamed,
        int equivalent,
        int allowed,
        int unexplained) {

    /** Returns a row for each exercise, and one for all of them together. */
    public static List<Counts> byExercise(MutationResult result) {
        List<Counts> rows = new ArrayList<>();
        for (ExerciseRubric exercise : result.exercises()) {
            rows.add(of(exercise.id(), result.of(exercise)));
        }
        rows.add(of("all", result.mutants()));
        return rows;
    }

    /** Returns a row for each operator that created a mutant. */
    public static List<Counts> byOperator(MutationResult result) {
        Map<String, List<JudgedMutant>> byOperator = new LinkedHashMap<>();
        result.mutants().forEach(m -> byOperator
                .computeIfAbsent(m.graded().mutant().operator(), operator -> new ArrayList<>())
                .add(m));
        List<Counts> rows = new ArrayList<>();
        byOperator.forEach((operator, mutants) -> rows.add(of(operator, mutants)));
        return rows;
    }

    private static Counts of(String name, List<JudgedMutant> mutants) {
        return new Counts(
                name,
                mutants.size(),
                count(mutants, MutantOutcome.DOES_NOT_COMPILE),
                count(mutants, MutantOutcome.REFUSED),
                count(mutants, MutantOutcome.REFUSED_AT_BOOT),
                count(mutants, MutantOutcome.BROKE_DOWN),
                count(mutants, MutantOutcome.KILLED),
                count(mutants, Standing.CAUGHT_AS_NAMED),
                count(mutants, Standing.EQUIVALENT),
                count(mutants, Standing.ALLOWED),
                count(mutants, Standing.UNEXPLAINED));
    }

    private static int count(List<JudgedMutant> mutants, MutantOutcome outcome) {
        return (int)
                mutants.stream().filter(m -> m.graded().outcome() == outcome).count();
    }

    private static int count(List<JudgedMutant> mutants, Standing standing) {
        return (int) mutants.stream().filter(m -> m.standing() == standing).count();
    }

    /** Returns the numbers in the order of the components. */
    public List<Integer> numbers() {
        return List.of(
                mutants,
                doesNotCompile,
                refused,
                refusedAtBoot,
                brokeDown,
                killed,
                asNamed,
                equivalent,
                allowed,
                unexplained);
    }

    /** Returns the headings of {@link #numbers}. */
    public static List<String> headings() {
        return List.of(
                "mutants",
                "not compiling",
                "refused",
                "refused at boot",
                "broke down",
                "killed",
                "as named",
                "equivalent",
                "allowed",
                "unexplained");
    }
}
