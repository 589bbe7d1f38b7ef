/** Hidden tests of the exercise {@code manytomany}. */
@NullMarked
package cardinality.grader.verification.manytomany;

import org.jspecify.annotations.NullMarked;
