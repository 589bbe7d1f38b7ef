/** Turns a rubric and what was observed into points. The only code that gives points; it runs nothing and reads nothing. */
@NullMarked
package cardinality.grader.scoring;

import org.jspecify.annotations.NullMarked;
