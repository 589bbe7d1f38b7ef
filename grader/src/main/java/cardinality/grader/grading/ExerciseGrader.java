package cardinality.grader.grading;

import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.gate.Admission;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Below;
import cardinality.grader.gate.Gate;
import cardinality.grader.gate.Violation;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.Location;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.TestResults;
import cardinality.grader.process.CompileService;
import cardinality.grader.process.CompileService.Result;
import cardinality.grader.process.TestRunner;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome;
import cardinality.grader.scoring.ExerciseOutcome.Reason;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Grades the exercises of one submission, each as far as possible through compiler, gate and tests. */
final class ExerciseGrader {

    /** Also counts criteria, because a criterion without points should be shown as met, too. */
    private static final Comparator<ExerciseReport> BY_RESULT =
            Comparator.comparingInt(ExerciseReport::points).thenComparingLong(ExerciseReport::met);

    private final TestCatalog catalog;
    private final CompileService compiler;
    private final Gate gate;
    private final KitClasses kitClasses;
    private final OwnPrerequisites ownClasses;
    private final EvidenceKeeper evidence;
    private final Tests tests;

    private ExerciseGrader(Factory shared, Tests tests, Map<String, SubmittedExercise> whole) {
        this.catalog = shared.catalog();
        this.compiler = shared.compiler();
        this.gate = shared.gate();
        this.kitClasses = shared.kitClasses();
        this.ownClasses = new OwnPrerequisites(kitClasses, compiler, gate, whole);
        this.evidence = shared.evidence();
        this.tests = tests;
    }

    /** The objects that the graders of all submissions share. */
    record Factory(
            TestCatalog catalog, CompileService compiler, Gate gate, KitClasses kitClasses, EvidenceKeeper evidence) {

        /**
         * Creates a grader for one submission.
         *
         * @param whole everything that was submitted together, by exercise
         * @param tests runs tests
         */
        ExerciseGrader grader(Map<String, SubmittedExercise> whole, Tests tests) {
            return new ExerciseGrader(this, tests, whole);
        }
    }

    /** Runs tests over admitted classes and the classes below them; see {@link TestRunner}. */
    interface Tests {
        TestResults run(Admitted admitted, Below below, List<GradedMethod> tests);
    }

    /** Traces the statements of an exercise's tests over the reference's classes of the exercises it builds on. */
    SqlTrace trace(Attempt attempt) {
        ExerciseRubric exercise = attempt.exercise();
        ExerciseOutcome outcome = gradeOver(exercise, attempt.submitted(), kitClasses.classesBelow(exercise));
        return SqlTrace.of(outcome instanceof Tested tested ? tested.results().byTest() : Map.of());
    }

    /**
     * Grades one exercise over the reference's classes of the exercises it builds on. If it does not meet all criteria,
     * and it names something that only the student's own classes have, it is graded over those as well, and the better
     * result counts.
     *
     * @param submitted the answer to the exercise
     */
    Assessment grade(ExerciseRubric exercise, SubmittedExercise submitted) {
        Assessment assessment = assess(exercise, submitted);
        return assessment.with(evidence.kept(assessment.report(), submitted, assessment.outcome()));
    }

    private Assessment assess(ExerciseRubric exercise, SubmittedExercise submitted) {
        Assessment overReference =
                Assessment.of(exercise, gradeOver(exercise, submitted, kitClasses.classesBelow(exercise)));
        if (exercise.buildsOn().isEmpty()
                || overReference.report().met() == exercise.criteria().size()) {
            return overReference;
        }
        boolean compiles = overReference.report().status() != ExerciseStatus.DOES_NOT_COMPILE;
        return ownClasses
                .below(exercise)
                .filter(own -> !compiles || namesWhatOnlyOwnHave(exercise, submitted, own))
                .map(own -> Assessment.of(exercise, gradeOver(exercise, submitted, own)))
                .map(overOwn -> BY_RESULT.compare(overOwn.report(), overReference.report()) > 0
                        ? overOwn.after(overReference)
                        : overReference.after(overOwn))
                .orElse(overReference);
    }

    /**
     * In code that compiles over the kit's classes, only strings can name an entity, an attribute or a column that
     * those lack.
     */
    private boolean namesWhatOnlyOwnHave(ExerciseRubric exercise, SubmittedExercise submitted, Below own) {
        ClassFiles kit = kitClasses.classesBelow(exercise).classes();
        Set<String> onlyOwn = QueryWords.knownTo(own.classes());
        onlyOwn.removeAll(QueryWords.knownTo(kit));
        return !onlyOwn.isEmpty()
                && submitted instanceof SubmittedExercise.Sources sources
                && compiler.compile(sources.files(), kit) instanceof Result.Answered answered
                && answered.compilation() instanceof Compiled compiled
                && !Collections.disjoint(QueryWords.usedBy(compiled.classes()), onlyOwn);
    }

    private ExerciseOutcome gradeOver(ExerciseRubric exercise, SubmittedExercise submitted, Below below) {
        if (submitted instanceof SubmittedExercise.Unreadable unreadable) {
            return new Stopped(
                    Reason.DOES_NOT_COMPILE, unreadable.message(), Optional.of(new Location(unreadable.path(), 1)));
        }
        if (submitted instanceof SubmittedExercise.NotTaken notTaken) {
            return Stopped.refused(notTaken.message());
        }
        return compile(exercise, ((SubmittedExercise.Sources) submitted).files(), below);
    }

    private ExerciseOutcome compile(ExerciseRubric exercise, List<SourceFile> sources, Below below) {
        Result result = compiler.compile(sources, below.classes());
        if (result instanceof Result.TimedOut timedOut) {
            return new Stopped(Reason.TIMED_OUT, "the compiler did not finish: " + timedOut.detail(), Optional.empty());
        }
        if (result instanceof Result.Crashed crashed) {
            return new Stopped(
                    Reason.CRASHED,
                    "the compiler broke down over these sources: " + crashed.detail(),
                    Optional.empty());
        }
        Compilation compilation = ((Result.Answered) result).compilation();
        if (compilation instanceof DoesNotCompile failed) {
            return CompilerErrors.of(failed, exercise);
        }
        if (compilation instanceof TooLarge tooLarge) {
            return Stopped.refused(tooLarge.message());
        }
        return admit(exercise, (Compiled) compilation, below);
    }

    private ExerciseOutcome admit(ExerciseRubric exercise, Compiled compiled, Below below) {
        Admission admission = gate.judge(
                compiled.classes(),
                kitClasses.stubsOf(exercise),
                below.classes().names());
        if (admission instanceof Refused refused) {
            Violation first = refused.violations().get(0);
            String message =
                    refused.violations().stream().map(Violation::message).collect(Collectors.joining("\n"));
            return new Stopped(
                    Reason.REFUSED, message, Optional.of(new Location(first.path(), Math.max(1, first.line()))));
        }
        Granted granted = (Granted) admission;
        return new Tested(tests.run(granted.admitted(), below, catalog.testsOf(exercise.id())), compiled.members());
    }
}
