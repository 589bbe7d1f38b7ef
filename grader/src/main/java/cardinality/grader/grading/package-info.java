/** Takes a submission through intake, compiler, gate, worker and scoring. */
@NullMarked
package cardinality.grader.grading;

import org.jspecify.annotations.NullMarked;
