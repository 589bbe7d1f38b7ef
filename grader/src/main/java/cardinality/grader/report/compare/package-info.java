/** Compares the results of two runs: which verdicts changed, and why. */
@NullMarked
package cardinality.grader.report.compare;

import org.jspecify.annotations.NullMarked;
