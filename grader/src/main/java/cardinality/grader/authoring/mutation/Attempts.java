package cardinality.grader.authoring.mutation;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;

/**
 * Creates attempts from the reference, and from mutants, each in place of the file of the reference that it was made
 * from.
 */
final class Attempts {

    private Attempts() {}

    static Attempt ofReference(Kit kit, ExerciseRubric exercise) {
        return new Attempt(exercise, new Sources(kit.reference(exercise)));
    }

    static Attempt of(Kit kit, Mutant mutant) {
        ExerciseRubric exercise = kit.rubric().exercise(mutant.exercise()).orElseThrow();
        List<SourceFile> sources = kit.reference(exercise).stream()
                .map(file -> file.className().equals(mutant.mutated().className()) ? mutant.mutated() : file)
                .toList();
        return new Attempt(exercise, new Sources(sources));
    }
}
