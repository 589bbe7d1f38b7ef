/** Which tests decide about which criterion, read from class files without loading them. */
@NullMarked
package cardinality.grader.rubric;

import org.jspecify.annotations.NullMarked;
