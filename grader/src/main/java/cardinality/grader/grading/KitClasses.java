package cardinality.grader.grading;

import cardinality.grader.catalog.Kit;
import cardinality.grader.gate.Reference;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import cardinality.grader.process.CompileService;
import cardinality.grader.process.CompileService.Result;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kit's own classes, compiled once per run: the stubs, whose signatures are the contract, and the reference's
 * classes of exercises that others build on. Grading over the latter instead of the student's own classes keeps a
 * mistake in one exercise from costing points in the next.
 */
final class KitClasses {

    private final Kit kit;
    private final CompileService compiler;
    private final Map<String, ClassFiles> references = new HashMap<>();
    private final Map<String, ClassFiles> stubs = new HashMap<>();

    KitClasses(Kit kit, CompileService compiler) {
        this.kit = kit;
        this.compiler = compiler;
    }

    /** The exercises that the given one builds on directly. */
    List<ExerciseRubric> below(ExerciseRubric exercise) {
        return exercise.buildsOn().stream()
                .map(id -> kit.rubric()
                        .exercise(id)
                        .orElseThrow(() -> new IllegalStateException(
                                "rubric of " + exercise.id() + ": 'builds-on' names " + id + ", which does not exist")))
                .toList();
    }

    /** The classes of all exercises that the given one builds on, directly or indirectly. */
    synchronized Reference classesBelow(ExerciseRubric exercise) {
        ClassFiles classes = ClassFiles.NONE;
        for (ExerciseRubric below : below(exercise)) {
            ClassFiles further = classesBelow(below).classes();
            ClassFiles own = references.computeIfAbsent(below.id(), i -> compile(below, kit.reference(below), further));
            classes = classes.plus(further).plus(own);
        }
        return new Reference(classes);
    }

    /** The classes of an exercise's untouched stubs, by binary name. */
    synchronized ClassFiles stubsOf(ExerciseRubric exercise) {
        ClassFiles below = classesBelow(exercise).classes();
        return stubs.computeIfAbsent(exercise.id(), i -> compile(exercise, kit.stubs(exercise), below));
    }

    private ClassFiles compile(ExerciseRubric exercise, List<SourceFile> sources, ClassFiles below) {
        Result result = compiler.compile(sources, below);
        if (result instanceof Result.Answered answered && answered.compilation() instanceof Compiled ok) {
            return ok.classes();
        }
        throw new IllegalStateException("the kit's own " + exercise.id() + " does not compile: " + result);
    }
}
