/** Reads zips as students and course systems make them, within limits. */
@NullMarked
package cardinality.grader.intake.zip;

import org.jspecify.annotations.NullMarked;
