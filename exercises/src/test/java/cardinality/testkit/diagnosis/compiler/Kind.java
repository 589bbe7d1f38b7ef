package cardinality.testkit.diagnosis.compiler;

import java.util.Optional;

/** A kind of compile errors with one explanation. */
interface Kind {

    /** Returns what to do about an error; empty if it is of another kind. */
    Optional<String> in(CompilerError error);
}
