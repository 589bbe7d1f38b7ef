package cardinality.testkit.diagnosis.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Feedback;
import cardinality.testkit.internal.Boot;
import cardinality.testkit.rubric.MappingIdeas;
import java.util.List;

/** Boots entities as a test does. */
final class Diagnosis {

    private Diagnosis() {}

    /** Returns misconception, place and finding in one line, or {@code accepted}. */
    static String diagnosisOf(Class<?>... entities) {
        try (Boot boot = Boot.of(List.of(entities), true, false)) {
            boot.open();
            return "accepted";
        } catch (CriterionFailure failure) {
            Feedback feedback = failure.feedback();
            String code = String.valueOf(feedback.misconception());
            assertThat(MappingIdeas.explains(code) || code.equals("TRANSIENT_LEFT"))
                    .as("an idea for " + code)
                    .isTrue();
            return code + " at " + feedback.where() + ": " + failure.getActual().getStringRepresentation();
        }
    }
}
