/** Tells whether two things are the same without keeping either. */
@NullMarked
package cardinality.grader.digest;

import org.jspecify.annotations.NullMarked;
