package cardinality.grader.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.autograder.Autograder;
import cardinality.grader.kit.Kit;
import cardinality.grader.run.Limits;
import org.junit.jupiter.api.Test;

/** The kit's own proof, as part of its build. */
class KitCheckTest {

    @Test
    void stubsEarnNothingReferencesAndAlternativesEverythingAndMistakesLoseWhatTheyShould() {
        Kit kit = Kit.load();
        try (Autograder autograder = new Autograder(kit, 2, exercise -> true, Limits.DEFAULT)) {
            assertThat(new KitCheck(kit, autograder).run(exercise -> true).findings())
                    .isEmpty();
        }
    }
}
