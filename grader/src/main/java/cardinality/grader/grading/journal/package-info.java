/** Stores each result as soon as it is available, so that an interrupted run can be resumed. */
@NullMarked
package cardinality.grader.grading.journal;

import org.jspecify.annotations.NullMarked;
