package cardinality.grader.authoring.mutation;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** The mutants to grade, and the kit's remarks on them. */
public final class MutationPlan {

    private final List<ExercisePlan> exercises;

    MutationPlan(List<ExercisePlan> exercises) {
        this.exercises = List.copyOf(exercises);
    }

    /** Returns the plan for all mutants of the chosen exercises. */
    public static MutationPlan of(Kit kit, Predicate<ExerciseRubric> chosen) {
        return new MutationPlan(kit.rubric().exercises().stream()
                .filter(chosen)
                .map(exercise -> plan(exercise, kit))
                .toList());
    }

    /** Returns a plan with at most {@code size} of the mutants, the same ones each time. */
    public MutationPlan sample(int size) {
        Set<String> taken = new HashSet<>(mutants().stream()
                .map(Mutant::id)
                .sorted(Comparator.comparingLong(MutationPlan::hash).thenComparing(Comparator.naturalOrder()))
                .limit(size)
                .toList());
        return new MutationPlan(exercises.stream()
                .map(plan -> plan.with(plan.mutants().stream()
                        .filter(mutant -> taken.contains(mutant.id()))
                        .toList()))
                .toList());
    }

    /** The mutants to grade, by exercise in the order of the course. */
    public List<Mutant> mutants() {
        return exercises.stream().flatMap(plan -> plan.mutants().stream()).toList();
    }

    List<ExercisePlan> exercises() {
        return exercises;
    }

    private static ExercisePlan plan(ExerciseRubric exercise, Kit kit) {
        List<Mutant> mutants = Mutants.of(exercise.id(), kit.reference(exercise), kit.stubs(exercise));
        List<String> ids = mutants.stream().map(Mutant::id).toList();
        byte[] file = kit.mutantFiles().getOrDefault(exercise.id() + ".txt", new byte[0]);
        try {
            Remarks remarks = Remarks.read(exercise, new String(file, StandardCharsets.UTF_8));
            return new ExercisePlan(exercise, ids, mutants, remarks, Optional.empty());
        } catch (RemarksException e) {
            return new ExercisePlan(
                    exercise, ids, mutants, new Remarks(List.of()), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static long hash(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
