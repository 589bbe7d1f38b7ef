package cardinality.grader.authoring.mutation;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.ExerciseReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Grades mutants, each in place of the file of the reference that it was made from. */
public final class MutationRun {

    private final Kit kit;
    private final Autograder autograder;
    private final EquivalenceProof proof;

    /** @param autograder a grader for at least the exercises of the plan */
    public MutationRun(Kit kit, Autograder autograder, EquivalenceProof proof) {
        this.kit = kit;
        this.autograder = autograder;
        this.proof = proof;
    }

    /**
     * Grades the planned mutants and each reference.
     *
     * @param finished receives each result as soon as it is available, one at a time
     */
    public MutationResult run(MutationPlan plan, Consumer<ExerciseReport> finished) {
        List<Attempt> attempts = new ArrayList<>();
        for (ExercisePlan exercise : plan.exercises()) {
            attempts.add(Attempts.ofReference(kit, exercise.exercise()));
            exercise.mutants().forEach(mutant -> attempts.add(Attempts.of(kit, mutant)));
        }
        List<ExerciseReport> reports = autograder.gradeExercises(attempts, finished);
        List<ExerciseReport> references = new ArrayList<>();
        List<List<GradedMutant>> graded = new ArrayList<>();
        int next = 0;
        for (ExercisePlan exercise : plan.exercises()) {
            int end = next + 1 + exercise.mutants().size();
            references.add(reports.get(next));
            graded.add(graded(exercise, reports.subList(next + 1, end)));
            next = end;
        }
        Map<Mutant, String> proven = proof.prove(graded.stream()
                .flatMap(List::stream)
                .filter(mutant -> mutant.outcome() == MutantOutcome.SURVIVED)
                .map(GradedMutant::mutant)
                .toList());
        List<JudgedMutant> judged = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (int i = 0; i < graded.size(); i++) {
            ExercisePlan exercise = plan.exercises().get(i);
            if (references.get(i).met() < exercise.exercise().criteria().size()) {
                stale.add(
                        exercise.exercise().id() + ": the reference itself does not meet every criterion; see 'check'");
            }
            judge(exercise, graded.get(i), proven, judged, stale);
        }
        return new MutationResult(
                plan.exercises().stream().map(ExercisePlan::exercise).toList(), judged, stale);
    }

    private static List<GradedMutant> graded(ExercisePlan plan, List<ExerciseReport> reports) {
        List<GradedMutant> graded = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            graded.add(GradedMutant.of(plan.mutants().get(i), reports.get(i)));
        }
        return graded;
    }

    private static void judge(
            ExercisePlan plan,
            List<GradedMutant> graded,
            Map<Mutant, String> proven,
            List<JudgedMutant> judged,
            List<String> stale) {
        plan.problem().ifPresent(stale::add);
        Judgement judgement = new Judgement(plan.remarks(), plan.ids());
        graded.forEach(mutant -> judged.add(judgement.judge(mutant, Optional.ofNullable(proven.get(mutant.mutant())))));
        stale.addAll(judgement.stale());
    }
}
