/** Compiles an exercise in memory. Runs inside a worker, since a compiler cannot be told to stop. */
@NullMarked
package cardinality.grader.compile;

import org.jspecify.annotations.NullMarked;
