/** Writes the results of a run over mutants as text, JSON and HTML. */
@NullMarked
package cardinality.grader.authoring.mutation.report;

import org.jspecify.annotations.NullMarked;
