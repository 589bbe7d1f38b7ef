package cardinality.testkit.diagnosis.mapping;

import cardinality.testkit.Expectation;
import java.util.Optional;

/** One kind of mistake for which Hibernate refuses a mapping. */
@FunctionalInterface
interface Mistake {

    /** Returns the feedback if a refusal is of this kind; it names a place and a misconception. */
    Optional<Expectation> in(Refusal refusal);
}
