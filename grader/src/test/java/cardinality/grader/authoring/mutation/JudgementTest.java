package cardinality.grader.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests how outcomes of mutants are compared with the remarks on them. */
class JudgementTest {

    private static final String ID = "onetomany/User.posts/drop-attribute/orphanRemoval";

    private static GradedMutant mutant(MutantOutcome outcome, String... criteria) {
        SourceFile file = new SourceFile("cardinality.onetomany.User", "");
        return new GradedMutant(
                new Mutant(ID, MutantKind.MAPPING, "drop-attribute", file, file),
                outcome,
                Stream.of(criteria)
                        .map(c -> new Detection(c, Verdict.FAILED, Optional.empty()))
                        .toList());
    }

    private static Judgement judgement(String remarks) {
        try {
            return new Judgement(
                    Remarks.read(Kit.load().rubric().exercise("onetomany").orElseThrow(), remarks), List.of(ID));
        } catch (RemarksException e) {
            throw new AssertionError(e);
        }
    }

    private static void expect(String remarks, GradedMutant mutant, Standing standing, int stale) {
        Judgement judgement = judgement(remarks);
        assertThat(judgement.judge(mutant, Optional.empty()).standing()).isEqualTo(standing);
        assertThat(judgement.stale()).hasSize(stale);
    }

    @Test
    void aKilledMutantIsCaughtAsNamedOrOtherwise() {
        expect(
                ID + " -> lazy, orphan-removal",
                mutant(MutantOutcome.KILLED, "orphan-removal", "lazy"),
                Standing.CAUGHT_AS_NAMED,
                0);
        expect(ID + " -> lazy", mutant(MutantOutcome.KILLED, "orphan-removal", "lazy"), Standing.CAUGHT_OTHERWISE, 1);
        expect("", mutant(MutantOutcome.KILLED, "lazy"), Standing.CAUGHT, 0);
    }

    @Test
    void anEquivalentOrAllowedMutantMustNotBeCaught() {
        expect(ID + " equivalent: so it is", mutant(MutantOutcome.KILLED, "lazy"), Standing.CAUGHT_OTHERWISE, 1);
        expect(ID + " allowed: so it is", mutant(MutantOutcome.DOES_NOT_COMPILE), Standing.CAUGHT_OTHERWISE, 1);
    }

    @Test
    void aSurvivorNeedsAReason() {
        expect("", mutant(MutantOutcome.SURVIVED), Standing.UNEXPLAINED, 0);
        expect(ID + " -> lazy", mutant(MutantOutcome.SURVIVED), Standing.UNEXPLAINED, 1);
        expect(ID + " equivalent: so it is", mutant(MutantOutcome.SURVIVED), Standing.EQUIVALENT, 0);
        expect(ID + " allowed: so it is", mutant(MutantOutcome.SURVIVED), Standing.ALLOWED, 0);
    }

    @Test
    void aProofIsReasonEnough() {
        JudgedMutant judged = judgement("").judge(mutant(MutantOutcome.SURVIVED), Optional.of("same SQL"));
        assertThat(judged.standing()).isEqualTo(Standing.EQUIVALENT);
        assertThat(judged.reason()).isEqualTo("same SQL");
    }

    @Test
    void anUnusedLineIsReported() {
        assertThat(judgement("onetomany/Nobody/* allowed: x").stale())
                .containsExactly("onetomany.txt:1: onetomany/Nobody/* is the first to match no mutant");
        assertThat(judgement("onetomany/** allowed: x\n" + ID + " allowed: y").stale())
                .hasSize(1);
    }
}
