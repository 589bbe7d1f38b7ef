package cardinality.grader.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.SourceFile;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Grades mutants of one exercise with compiler, gate and worker. */
class MutationRunTest {

    private static final String KILLED = "bulk/Bulk.retitle/drop-statement/em.clear";
    private static final String SURVIVOR = "bulk/Bulk.retitle/wait/1";
    private static final String BROKEN = "bulk/Bulk/break/1";
    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric BULK = KIT.rubric().exercise("bulk").orElseThrow();

    private static MutationResult unsaid;
    private static MutationResult explained;

    @BeforeAll
    static void grade() throws RemarksException {
        try (Autograder autograder = new Autograder(KIT, 2, BULK::equals, WorkerSettings.usual())) {
            MutationRun run = new MutationRun(KIT, autograder, EquivalenceProof.NONE);
            unsaid = run.run(plan(""), report -> {});
            explained = run.run(plan("""
                            bulk/**/em.clear -> no-stale-context
                            bulk/**/wait/* allowed: nobody is in a hurry
                            """), report -> {});
        }
    }

    /** Returns one mutant of the operators, one that survives and one that does not compile. */
    private static MutationPlan plan(String remarks) throws RemarksException {
        List<Mutant> mutants = new ArrayList<>(Mutants.of("bulk", KIT.reference(BULK), KIT.stubs(BULK)).stream()
                .filter(mutant -> mutant.id().equals(KILLED))
                .toList());
        SourceFile reference = KIT.reference(BULK).get(0);
        mutants.add(replaced(SURVIVOR, reference, "em.flush();", "em.flush(); em.flush();"));
        mutants.add(replaced(BROKEN, reference, "class Bulk", "clas Bulk"));
        return new MutationPlan(List.of(new ExercisePlan(
                BULK,
                mutants.stream().map(Mutant::id).toList(),
                mutants,
                Remarks.read(BULK, remarks),
                Optional.empty())));
    }

    private static Mutant replaced(String id, SourceFile file, String what, String by) {
        return new Mutant(
                id,
                MutantKind.CODE,
                "test",
                file,
                new SourceFile(file.className(), file.text().replace(what, by)));
    }

    @Test
    void aMutantIsKilledOrSurvivesOrDoesNotCompile() {
        assertThat(unsaid.mutants())
                .extracting(JudgedMutant::id, m -> m.graded().outcome(), JudgedMutant::standing)
                .containsExactly(
                        tuple(KILLED, MutantOutcome.KILLED, Standing.CAUGHT),
                        tuple(SURVIVOR, MutantOutcome.SURVIVED, Standing.UNEXPLAINED),
                        tuple(BROKEN, MutantOutcome.DOES_NOT_COMPILE, Standing.STOPPED));
    }

    @Test
    void theCriterionThatCatchesAMutantIsNamedWithItsMisconception() {
        assertThat(unsaid.mutants().get(0).graded().catches())
                .extracting(Detection::criterion, c -> c.misconception().orElse(""))
                .containsExactly(tuple("no-stale-context", "STALE"));
    }

    @Test
    void anUnexplainedSurvivorIsAnError() {
        assertThat(unsaid.unexplained()).extracting(JudgedMutant::id).containsExactly(SURVIVOR);
        assertThat(unsaid.isExplained()).isFalse();
    }

    @Test
    void aRunWithARemarkOnEveryMutantHasNoFindings() {
        assertThat(explained.mutants())
                .extracting(JudgedMutant::standing)
                .containsExactly(Standing.CAUGHT_AS_NAMED, Standing.ALLOWED, Standing.STOPPED);
        assertThat(explained.stale()).isEmpty();
        assertThat(explained.isExplained()).isTrue();
    }

    @Test
    void aSampleIsTheSameEachTime() {
        List<Mutant> sample = MutationPlan.of(KIT, BULK::equals).sample(5).mutants();
        assertThat(sample).hasSize(5);
        assertThat(MutationPlan.of(KIT, BULK::equals).sample(5).mutants()).isEqualTo(sample);
        assertThat(MutationPlan.of(KIT, BULK::equals).sample(9).mutants()).containsAll(sample);
    }
}
