package cardinality.grader.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.SourceFile;
import cardinality.grader.kit.Kit;
import cardinality.grader.score.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How what became of a mutant is held against what is said of it. */
class JudgementTest {

    private static final String ID = "onetomany/User.posts/drop-attribute/orphanRemoval";

    private static GradedMutant mutant(Fate fate, String... criteria) {
        SourceFile file = new SourceFile("cardinality.onetomany.User", "");
        return new GradedMutant(
                new Mutant(ID, MutantKind.MAPPING, "drop-attribute", file, file),
                fate,
                Stream.of(criteria)
                        .map(c -> new Catch(c, Verdict.FAILED, Optional.empty()))
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
                mutant(Fate.KILLED, "orphan-removal", "lazy"),
                Standing.CAUGHT_AS_NAMED,
                0);
        expect(ID + " -> lazy", mutant(Fate.KILLED, "orphan-removal", "lazy"), Standing.CAUGHT_OTHERWISE, 1);
        expect("", mutant(Fate.KILLED, "lazy"), Standing.CAUGHT, 0);
    }

    @Test
    void whatIsCalledEquivalentOrAllowedMustNotBeCaught() {
        expect(ID + " equivalent: so it is", mutant(Fate.KILLED, "lazy"), Standing.CAUGHT_OTHERWISE, 1);
        expect(ID + " allowed: so it is", mutant(Fate.DOES_NOT_COMPILE), Standing.CAUGHT_OTHERWISE, 1);
    }

    @Test
    void aSurvivorNeedsAReason() {
        expect("", mutant(Fate.SURVIVED), Standing.UNEXPLAINED, 0);
        expect(ID + " -> lazy", mutant(Fate.SURVIVED), Standing.UNEXPLAINED, 1);
        expect(ID + " equivalent: so it is", mutant(Fate.SURVIVED), Standing.EQUIVALENT, 0);
        expect(ID + " allowed: so it is", mutant(Fate.SURVIVED), Standing.ALLOWED, 0);
    }

    @Test
    void aProofIsReasonEnough() {
        JudgedMutant judged = judgement("").judge(mutant(Fate.SURVIVED), Optional.of("same SQL"));
        assertThat(judged.standing()).isEqualTo(Standing.EQUIVALENT);
        assertThat(judged.reason()).isEqualTo("same SQL");
    }

    @Test
    void aLineThatNoMutantNeedsIsNamed() {
        assertThat(judgement("onetomany/Nobody/* allowed: x").stale())
                .containsExactly("onetomany.txt:1: onetomany/Nobody/* is the first to match no mutant");
        assertThat(judgement("onetomany/** allowed: x\n" + ID + " allowed: y").stale())
                .hasSize(1);
    }
}
