/** Tools for the authors of exercises: checks that the kit grades as it promises, and a benchmark of grading. */
@NullMarked
package cardinality.grader.authoring;

import org.jspecify.annotations.NullMarked;
