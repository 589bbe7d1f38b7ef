/** Mistakes in queries, found with Hibernate's own grammar of its query language. */
@NullMarked
package cardinality.grader.mutation.operator.query;

import org.jspecify.annotations.NullMarked;
