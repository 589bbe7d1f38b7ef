/** Results as Gradescope reads them. */
@NullMarked
package cardinality.grader.report.gradescope;

import org.jspecify.annotations.NullMarked;
