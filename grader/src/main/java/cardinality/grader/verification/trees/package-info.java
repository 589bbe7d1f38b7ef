/** Hidden tests of the exercise {@code trees}. */
@NullMarked
package cardinality.grader.verification.trees;

import org.jspecify.annotations.NullMarked;
