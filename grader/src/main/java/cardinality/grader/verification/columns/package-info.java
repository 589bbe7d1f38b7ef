/** Hidden tests of the exercise {@code columns}. */
@NullMarked
package cardinality.grader.verification.columns;

import org.jspecify.annotations.NullMarked;
