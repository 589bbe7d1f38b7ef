/** Hidden tests of the exercise {@code onetoone}. */
@NullMarked
package cardinality.grader.verification.onetoone;

import org.jspecify.annotations.NullMarked;
