/**
 * The rubrics: exercises, criteria, points, hints and the misconceptions of an exercise. They are read from one
 * {@code rubric.properties} per exercise, by the visible tests and by the grader.
 */
@NullMarked
package cardinality.testkit.rubric;

import org.jspecify.annotations.NullMarked;
