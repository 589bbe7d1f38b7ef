/** Measures the cost of grading, compared with what it replaces and with the unavoidable work. */
@NullMarked
package cardinality.grader.authoring.benchmark;

import org.jspecify.annotations.NullMarked;
