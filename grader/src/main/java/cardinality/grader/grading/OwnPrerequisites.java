package cardinality.grader.grading;

import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Gate;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.CompileService;
import cardinality.grader.process.CompileService.Result;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One student's own classes of the exercises that others build on. They are compiled once, and pass the gate like all
 * others. Tests of other exercises make their entities as lazy as the kit's.
 */
final class OwnPrerequisites {

    private final KitClasses kitClasses;
    private final CompileService compiler;
    private final Gate gate;
    private final Map<String, SubmittedExercise> whole;
    private final Map<String, Optional<Admitted>> compiled = new HashMap<>();

    /** @param whole everything that was submitted, by exercise */
    OwnPrerequisites(KitClasses kitClasses, CompileService compiler, Gate gate, Map<String, SubmittedExercise> whole) {
        this.kitClasses = kitClasses;
        this.compiler = compiler;
        this.gate = gate;
        this.whole = Map.copyOf(whole);
    }

    /**
     * The classes below an exercise.
     *
     * @return empty if one of them was not submitted, does not compile or is refused
     */
    Optional<Admitted> below(ExerciseRubric exercise) {
        Admitted classes = Admitted.NONE;
        for (ExerciseRubric below : kitClasses.below(exercise)) {
            Optional<Admitted> own = ofOne(below);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            classes = classes.plus(own.get());
        }
        return Optional.of(classes);
    }

    /** The classes of an exercise together with those below it. */
    private Optional<Admitted> ofOne(ExerciseRubric exercise) {
        Optional<Admitted> known = compiled.get(exercise.id());
        if (known == null) {
            known = below(exercise).flatMap(below -> compile(exercise, below));
            compiled.put(exercise.id(), known);
        }
        return known;
    }

    private Optional<Admitted> compile(ExerciseRubric exercise, Admitted below) {
        return whole.get(exercise.id()) instanceof Sources sources
                        && compiler.compile(sources.files(), below.classes()) instanceof Result.Answered answered
                        && answered.compilation() instanceof Compiled compiled
                        && gate.judge(
                                        compiled.classes(),
                                        kitClasses.stubsOf(exercise),
                                        below.classes().names())
                                instanceof Granted granted
                ? Optional.of(below.plus(granted.admitted()))
                : Optional.empty();
    }
}
