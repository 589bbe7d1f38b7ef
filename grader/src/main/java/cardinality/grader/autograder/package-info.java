/** The way of a submission through intake, compiler, gate, worker and score. */
@NullMarked
package cardinality.grader.autograder;

import org.jspecify.annotations.NullMarked;
