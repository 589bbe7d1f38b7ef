/** Hidden tests of the exercise {@code onetomany}. */
@NullMarked
package cardinality.grader.verification.onetomany;

import org.jspecify.annotations.NullMarked;
