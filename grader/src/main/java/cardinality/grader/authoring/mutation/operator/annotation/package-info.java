/** Mistakes in a mapping. */
@NullMarked
package cardinality.grader.authoring.mutation.operator.annotation;

import org.jspecify.annotations.NullMarked;
