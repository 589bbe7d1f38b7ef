/** Finds submissions, reads only the declared files, and reports what is wrong with them. */
@NullMarked
package cardinality.grader.intake;

import org.jspecify.annotations.NullMarked;
