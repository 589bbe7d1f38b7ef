package cardinality.grader.authoring.check;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Grades what is right on another database than the one students are graded on. What is wrong is left out: it may be wrong
 * in other ways there.
 */
public final class PortabilityCheck {

    private final Kit kit;
    private final Autograder autograder;
    private final List<String> findings = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /** @param autograder runs the tests on the other database */
    public PortabilityCheck(Kit kit, Autograder autograder) {
        this.kit = kit;
        this.autograder = autograder;
    }

    /** A right answer, and the question to ask of its result. */
    private record Case(String name, Attempt attempt, ResultCheck examination) {}

    /**
     * Grades references and alternatives. An alternative that is marked {@code only h2} has to miss something, so that no mark
     * outlives its reason.
     *
     * @return whatever is not as the kit promises, one line each
     */
    public List<String> findings(Predicate<ExerciseRubric> chosen) {
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            if (chosen.test(exercise)) {
                ResultCheck full = ResultCheck.earnsEverything(Map.of());
                add(exercise, "reference of " + exercise.id(), kit.reference(exercise), full);
            }
        }
        for (CorpusEntry entry : Corpus.of(kit, chosen, this::report)) {
            if (entry.isAlternative()) {
                add(entry);
            }
        }
        var reports =
                autograder.gradeExercises(cases.stream().map(Case::attempt).toList());
        for (int i = 0; i < cases.size(); i++) {
            Case graded = cases.get(i);
            findings.addAll(graded.examination().deviations(graded.name(), reports.get(i)));
        }
        return List.copyOf(findings);
    }

    private void add(CorpusEntry entry) {
        ExerciseRubric exercise = kit.rubric().exercise(entry.exercise()).orElseThrow();
        ResultCheck full = ResultCheck.earnsEverything(entry.advice());
        try {
            add(
                    exercise,
                    entry.path(),
                    entry.applyTo(kit.reference(exercise)),
                    entry.onlyH2().isPresent() ? missesSomething(full) : full);
        } catch (CorpusException e) {
            report(e);
        }
    }

    private void add(ExerciseRubric exercise, String name, List<SourceFile> sources, ResultCheck examination) {
        cases.add(new Case(name, new Attempt(exercise, new Sources(sources)), examination));
    }

    private void report(CorpusException e) {
        findings.add(String.valueOf(e.getMessage()));
    }

    private static ResultCheck missesSomething(ResultCheck full) {
        return (name, report) -> full.deviations(name, report).isEmpty()
                ? List.of(name + ": works here as well, so its line 'only h2' can go")
                : List.of();
    }
}
