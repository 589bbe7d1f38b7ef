/** Compiles an exercise in memory. It runs in a worker, because a compiler cannot be stopped. */
@NullMarked
package cardinality.grader.compile;

import org.jspecify.annotations.NullMarked;
