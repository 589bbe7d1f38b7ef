/** Rules about how an answer is built, whatever it does; each is worth a word to the student and no points. */
@NullMarked
package cardinality.grader.verification.structure;

import org.jspecify.annotations.NullMarked;
