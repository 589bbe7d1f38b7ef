/** Results as {@code grades.json}, written and read. */
@NullMarked
package cardinality.grader.report.json;

import org.jspecify.annotations.NullMarked;
