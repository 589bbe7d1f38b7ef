/** Mistakes in Java code. */
@NullMarked
package cardinality.grader.mutation.operator.code;

import org.jspecify.annotations.NullMarked;
