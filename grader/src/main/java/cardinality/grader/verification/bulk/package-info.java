/** Hidden tests of the exercise {@code bulk}. */
@NullMarked
package cardinality.grader.verification.bulk;

import org.jspecify.annotations.NullMarked;
