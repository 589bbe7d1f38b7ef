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
 * Grades correct answers on a different database from the one that students are graded on. Wrong answers are left out,
 * because they may fail in other ways there.
 */
public final class PortabilityCheck {

    private final Kit kit;
    private final Autograder autograder;
    private final List<String> findings = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /** @param autograder a grader that runs the tests on the other database */
    public PortabilityCheck(Kit kit, Autograder autograder) {
        this.kit = kit;
        this.autograder = autograder;
    }

    /** A correct answer, and the check of its result. */
    private record Case(String name, Attempt attempt, ResultCheck check) {}

    /**
     * Grades references and alternatives. An alternative that is marked {@code only h2} must lose a criterion, so that
     * outdated marks are found.
     *
     * @return the differences from the kit's promises, one line each
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
            findings.addAll(graded.check().deviations(graded.name(), reports.get(i)));
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
                    kit.completed(exercise, entry.applyTo(kit.reference(exercise))),
                    entry.onlyH2().isPresent() ? missesSomething(full) : full);
        } catch (CorpusException e) {
            report(e);
        }
    }

    private void add(ExerciseRubric exercise, String name, List<SourceFile> sources, ResultCheck check) {
        cases.add(new Case(name, new Attempt(exercise, new Sources(sources)), check));
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
