/** Hidden tests of the exercise {@code queries}. */
@NullMarked
package cardinality.grader.verification.queries;

import org.jspecify.annotations.NullMarked;
