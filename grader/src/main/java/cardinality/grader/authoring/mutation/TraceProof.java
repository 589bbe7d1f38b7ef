package cardinality.grader.authoring.mutation;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.grading.Autograder;
import cardinality.grader.grading.SqlTrace;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A mutant of a mapping or a query is equivalent if its mapping, DDL and SQL equal those of the reference in every
 * test. Mutants of Java code cannot be proven equivalent in this way, because a difference need not reach the database.
 */
public final class TraceProof implements EquivalenceProof {

    private static final String REASON = "same mapping, same DDL and same SQL as the reference in every test";

    private final Kit kit;
    private final Autograder autograder;

    /** @param autograder a grader for at least the exercises of the mutants */
    public TraceProof(Kit kit, Autograder autograder) {
        this.kit = kit;
        this.autograder = autograder;
    }

    @Override
    public Map<Mutant, String> prove(List<Mutant> survivors) {
        List<Mutant> provable = survivors.stream()
                .filter(mutant -> mutant.kind() != MutantKind.CODE)
                .toList();
        List<ExerciseRubric> exercises = kit.rubric().exercises().stream()
                .filter(exercise -> provable.stream().anyMatch(m -> m.exercise().equals(exercise.id())))
                .toList();
        List<Attempt> attempts = new ArrayList<>();
        exercises.forEach(exercise -> attempts.add(Attempts.ofReference(kit, exercise)));
        provable.forEach(mutant -> attempts.add(Attempts.of(kit, mutant)));
        List<SqlTrace> traces = autograder.traceExercises(attempts);
        Map<String, SqlTrace> references = new HashMap<>();
        for (int i = 0; i < exercises.size(); i++) {
            references.put(exercises.get(i).id(), traces.get(i));
        }
        Map<Mutant, String> proven = new HashMap<>();
        for (int i = 0; i < provable.size(); i++) {
            SqlTrace trace = traces.get(exercises.size() + i);
            if (trace.isPassed() && trace.equals(references.get(provable.get(i).exercise()))) {
                proven.put(provable.get(i), REASON);
            }
        }
        return proven;
    }
}
