package cardinality.grader.grading;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import cardinality.grader.process.CompileService;
import cardinality.grader.process.CompileService.Result;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of the kit's own sources, compiled once a run: the stubs, whose signatures are the contract, and the reference's
 * classes of the exercises that another one builds on. Grading over the latter, and not over the student's own, keeps a
 * mistake in one exercise from costing points in the next.
 */
final class KitClasses {

    private final Kit kit;
    private final CompileService compiler;
    private final Map<String, Map<String, byte[]>> references = new HashMap<>();
    private final Map<String, Map<String, byte[]>> stubs = new HashMap<>();

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

    /** Classes of all exercises the given one builds on, those these build on included, by binary name. */
    synchronized Map<String, byte[]> classesBelow(ExerciseRubric exercise) {
        Map<String, byte[]> classes = new HashMap<>();
        for (ExerciseRubric below : below(exercise)) {
            Map<String, byte[]> further = classesBelow(below);
            classes.putAll(further);
            classes.putAll(references.computeIfAbsent(below.id(), i -> compile(below, kit.reference(below), further)));
        }
        return classes;
    }

    /** Classes of an exercise's untouched stubs, by binary name. */
    synchronized Map<String, byte[]> stubsOf(ExerciseRubric exercise) {
        Map<String, byte[]> below = classesBelow(exercise);
        return stubs.computeIfAbsent(exercise.id(), i -> compile(exercise, kit.stubs(exercise), below));
    }

    private Map<String, byte[]> compile(ExerciseRubric exercise, List<SourceFile> sources, Map<String, byte[]> below) {
        Result result = compiler.compile(sources, below);
        if (result instanceof Result.Answered answered && answered.compilation() instanceof Compiled ok) {
            return ok.classes();
        }
        throw new IllegalStateException("the kit's own " + exercise.id() + " does not compile: " + result);
    }
}
