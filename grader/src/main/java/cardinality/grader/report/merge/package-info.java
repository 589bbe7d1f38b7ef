/** Merges the shards of a class. */
@NullMarked
package cardinality.grader.report.merge;

import org.jspecify.annotations.NullMarked;
