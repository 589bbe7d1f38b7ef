/** Answers that do no work: methods of the reference that do nothing, fail or return made-up values. */
@NullMarked
package cardinality.grader.authoring.check.attack;

import org.jspecify.annotations.NullMarked;
