/**
 * Reads compiled classes and admits those that use only what an exercise needs. Only this package can create an
 * {@link cardinality.grader.gate.Admitted}.
 */
@NullMarked
package cardinality.grader.gate;

import org.jspecify.annotations.NullMarked;
