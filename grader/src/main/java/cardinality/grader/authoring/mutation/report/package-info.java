/** What a run over mutants came to, as text, JSON and HTML. */
@NullMarked
package cardinality.grader.authoring.mutation.report;

import org.jspecify.annotations.NullMarked;
