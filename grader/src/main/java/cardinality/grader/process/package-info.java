/** The controller's side of worker processes: start, communication, deadlines and end. */
@NullMarked
package cardinality.grader.process;

import org.jspecify.annotations.NullMarked;
