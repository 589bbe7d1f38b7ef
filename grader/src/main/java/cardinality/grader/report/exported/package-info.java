/** Fills one column of a file that a course system exported. */
@NullMarked
package cardinality.grader.report.exported;

import org.jspecify.annotations.NullMarked;
