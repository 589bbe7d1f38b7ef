/** Results in the Common Test Report Format. */
@NullMarked
package cardinality.grader.report.ctrf;

import org.jspecify.annotations.NullMarked;
