/** Reads compiled classes and lets through those that use nothing but what an exercise needs. Only this package can make an {@link cardinality.grader.gate.Admitted}. */
@NullMarked
package cardinality.grader.gate;

import org.jspecify.annotations.NullMarked;
