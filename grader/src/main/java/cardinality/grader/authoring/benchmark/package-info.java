/** Measures what grading costs, against what it replaces and against what cannot be spared. */
@NullMarked
package cardinality.grader.authoring.benchmark;

import org.jspecify.annotations.NullMarked;
