/** Rules about how an answer is built, whatever it does; each gives the student a remark and costs no points. */
@NullMarked
package cardinality.grader.verification.structure;

import org.jspecify.annotations.NullMarked;
