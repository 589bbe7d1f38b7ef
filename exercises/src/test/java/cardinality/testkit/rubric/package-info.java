/**
 * What there is to earn: exercises, criteria, points, hints and the misconceptions an exercise knows. Read from one
 * {@code rubric.properties} per exercise, by the visible tests and by the grader alike.
 */
@NullMarked
package cardinality.testkit.rubric;

import org.jspecify.annotations.NullMarked;
