/** Turns a rubric and observations into points. Only this package gives points; it runs no code and reads no files. */
@NullMarked
package cardinality.grader.scoring;

import org.jspecify.annotations.NullMarked;
