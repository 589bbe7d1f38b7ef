package cardinality.testkit.diagnosis.call;

import java.util.Optional;

/** One kind of mistake that an exception shows. */
interface Kind {

    /** Returns what to say about an exception; empty if it shows another mistake. */
    Optional<Finding> in(Incident incident);
}
