/** Hidden tests of the exercise {@code identity}. */
@NullMarked
package cardinality.grader.verification.identity;

import org.jspecify.annotations.NullMarked;
