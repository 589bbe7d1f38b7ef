/** Changes results without grading: other points, and verdicts that a person accepts. */
@NullMarked
package cardinality.grader.report.rescore;

import org.jspecify.annotations.NullMarked;
