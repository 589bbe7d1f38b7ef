/** Parses a reference source so that small edits can be made in it. Text outside the edits stays unchanged. */
@NullMarked
package cardinality.grader.authoring.mutation.source;

import org.jspecify.annotations.NullMarked;
