/** Tests with a known outcome that belong to no exercise: with them a new worker shows that it works. */
@NullMarked
package cardinality.grader.verification.selfcheck;

import org.jspecify.annotations.NullMarked;
