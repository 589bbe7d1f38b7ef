/** The layouts in which course systems deliver the submissions of a class: who handed in what, told by names of files. */
@NullMarked
package cardinality.grader.intake.layout;

import org.jspecify.annotations.NullMarked;
