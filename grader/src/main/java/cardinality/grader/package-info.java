/** The autograder of the kit. */
@NullMarked
package cardinality.grader;

import org.jspecify.annotations.NullMarked;
