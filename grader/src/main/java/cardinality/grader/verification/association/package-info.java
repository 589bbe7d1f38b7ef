/** Hidden tests of the exercise {@code association}. */
@NullMarked
package cardinality.grader.verification.association;

import org.jspecify.annotations.NullMarked;
