/** Caches of results: equal answers and equal classes are graded once. */
@NullMarked
package cardinality.grader.grading.cache;

import org.jspecify.annotations.NullMarked;
