/** Mistakes in a mapping. */
@NullMarked
package cardinality.grader.mutation.operator.annotation;

import org.jspecify.annotations.NullMarked;
