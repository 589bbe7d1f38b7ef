/** Writes and reads results as {@code grades.json}. */
@NullMarked
package cardinality.grader.report.json;

import org.jspecify.annotations.NullMarked;
