/** Finds out in which encoding bytes are text, where that is certain. */
@NullMarked
package cardinality.grader.intake.text;

import org.jspecify.annotations.NullMarked;
