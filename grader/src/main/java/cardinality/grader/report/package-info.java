/** Writes results. One sub-package for each format, all over the same model. */
@NullMarked
package cardinality.grader.report;

import org.jspecify.annotations.NullMarked;
