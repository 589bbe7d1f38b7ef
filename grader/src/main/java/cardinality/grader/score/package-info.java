/** Pure functions from a rubric and observations to points. */
@NullMarked
package cardinality.grader.score;

import org.jspecify.annotations.NullMarked;
