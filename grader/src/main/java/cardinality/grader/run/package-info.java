/** The controller's side of worker processes: starting, talking, deadlines, ending. */
@NullMarked
package cardinality.grader.run;

import org.jspecify.annotations.NullMarked;
