/** Puts the shards of a class together again. */
@NullMarked
package cardinality.grader.report.merge;

import org.jspecify.annotations.NullMarked;
