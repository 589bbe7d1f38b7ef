/** Hidden tests of the exercise {@code fetching}. */
@NullMarked
package cardinality.grader.verification.fetching;

import org.jspecify.annotations.NullMarked;
