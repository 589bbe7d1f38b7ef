/** The controller's side of worker processes: starting, talking, deadlines, ending. */
@NullMarked
package cardinality.grader.process;

import org.jspecify.annotations.NullMarked;
