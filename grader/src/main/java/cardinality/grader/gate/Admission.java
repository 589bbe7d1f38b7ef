package cardinality.grader.gate;

import java.util.List;

/** The decision of the gate. */
public sealed interface Admission {

    /** The classes may run. */
    record Granted(Admitted admitted) implements Admission {}

    /**
     * They may not.
     *
     * @param violations the first of each kind, never empty
     */
    record Refused(List<Violation> violations) implements Admission {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
