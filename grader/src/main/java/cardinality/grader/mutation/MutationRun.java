package cardinality.grader.mutation;

import cardinality.grader.autograder.Attempt;
import cardinality.grader.autograder.Autograder;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.kit.Kit;
import cardinality.grader.score.ExerciseReport;
import cardinality.grader.submission.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Grades mutants, each in place of the file of the reference that it was made from. */
public final class MutationRun {

    private final Kit kit;
    private final Autograder autograder;
    private final EquivalenceProof proof;

    /** @param autograder grades at least the exercises of the plan */
    public MutationRun(Kit kit, Autograder autograder, EquivalenceProof proof) {
        this.kit = kit;
        this.autograder = autograder;
        this.proof = proof;
    }

    /**
     * Grades what is planned, and each reference beside it.
     *
     * @param finished is given each result as soon as it is there, one at a time
     */
    public MutationResult run(MutationPlan plan, Consumer<ExerciseReport> finished) {
        List<Attempt> attempts = new ArrayList<>();
        for (ExercisePlan exercise : plan.exercises()) {
            List<SourceFile> reference = kit.reference(exercise.exercise());
            attempts.add(new Attempt(exercise.exercise(), new Sources(reference)));
            exercise.mutants().forEach(mutant -> attempts.add(attempt(exercise.exercise(), reference, mutant)));
        }
        List<ExerciseReport> reports = autograder.gradeExercises(attempts, finished);
        List<JudgedMutant> judged = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        int next = 0;
        for (ExercisePlan exercise : plan.exercises()) {
            int end = next + 1 + exercise.mutants().size();
            judge(exercise, reports.subList(next, end), judged, stale);
            next = end;
        }
        return new MutationResult(
                plan.exercises().stream().map(ExercisePlan::exercise).toList(), judged, stale);
    }

    /** @param reports the reference's, then one for each mutant */
    private void judge(ExercisePlan plan, List<ExerciseReport> reports, List<JudgedMutant> judged, List<String> stale) {
        ExerciseReport reference = reports.get(0);
        if (reference.points() < plan.exercise().points()) {
            stale.add(plan.exercise().id() + ": the reference itself has no full points; see 'check'");
        }
        plan.problem().ifPresent(stale::add);
        Judgement judgement = new Judgement(plan.remarks(), plan.ids());
        for (int i = 0; i < plan.mutants().size(); i++) {
            ExerciseReport report = reports.get(i + 1);
            GradedMutant graded = GradedMutant.of(plan.mutants().get(i), report);
            Optional<String> proven =
                    graded.fate() == Fate.SURVIVED ? proof.prove(graded.mutant(), report, reference) : Optional.empty();
            judged.add(judgement.judge(graded, proven));
        }
        stale.addAll(judgement.stale());
    }

    private static Attempt attempt(ExerciseRubric exercise, List<SourceFile> reference, Mutant mutant) {
        List<SourceFile> sources = reference.stream()
                .map(file -> file.className().equals(mutant.mutated().className()) ? mutant.mutated() : file)
                .toList();
        return new Attempt(exercise, new Sources(sources));
    }
}
