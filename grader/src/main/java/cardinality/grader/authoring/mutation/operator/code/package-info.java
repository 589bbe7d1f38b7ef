/** Mistakes in Java code. */
@NullMarked
package cardinality.grader.authoring.mutation.operator.code;

import org.jspecify.annotations.NullMarked;
