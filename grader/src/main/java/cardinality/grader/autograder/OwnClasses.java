package cardinality.grader.autograder;

import cardinality.grader.compile.Compilation.Compiled;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Gate;
import cardinality.grader.run.CompileService;
import cardinality.grader.run.CompileService.Result;
import cardinality.grader.submission.SubmittedExercise;
import cardinality.grader.submission.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A student's own classes of the exercises that another one builds on: compiled, and through the gate like all others. */
final class OwnClasses {

    private final KitClasses kitClasses;
    private final CompileService compiler;
    private final Gate gate;

    OwnClasses(KitClasses kitClasses, CompileService compiler, Gate gate) {
        this.kitClasses = kitClasses;
        this.compiler = compiler;
        this.gate = gate;
    }

    /**
     * The classes below an exercise, by binary name.
     *
     * @param whole everything that was handed in, by exercise
     * @return empty if some of them was not handed in, does not compile or is refused
     */
    Optional<Map<String, byte[]>> below(ExerciseRubric exercise, Map<String, SubmittedExercise> whole) {
        Map<String, byte[]> classes = new HashMap<>();
        for (ExerciseRubric below : kitClasses.below(exercise)) {
            Optional<Map<String, byte[]>> own = below(below, whole).flatMap(further -> {
                classes.putAll(further);
                return compiled(below, whole.get(below.id()), further);
            });
            if (own.isEmpty()) {
                return Optional.empty();
            }
            classes.putAll(own.get());
        }
        return Optional.of(classes);
    }

    private Optional<Map<String, byte[]>> compiled(
            ExerciseRubric exercise, @Nullable SubmittedExercise submitted, Map<String, byte[]> below) {
        if (submitted instanceof Sources sources
                && compiler.compile(sources.files(), below) instanceof Result.Answered answered
                && answered.compilation() instanceof Compiled compiled
                && gate.judge(compiled.classes(), kitClasses.stubsOf(exercise), below.keySet())
                        instanceof Granted granted) {
            return Optional.of(granted.admitted().classes());
        }
        return Optional.empty();
    }
}
