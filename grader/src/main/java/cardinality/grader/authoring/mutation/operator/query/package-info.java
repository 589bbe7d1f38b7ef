/** Mistakes in queries, found with Hibernate's own grammar of its query language. */
@NullMarked
package cardinality.grader.authoring.mutation.operator.query;

import org.jspecify.annotations.NullMarked;
