/** Results as text for a terminal. */
@NullMarked
package cardinality.grader.report.text;

import org.jspecify.annotations.NullMarked;
