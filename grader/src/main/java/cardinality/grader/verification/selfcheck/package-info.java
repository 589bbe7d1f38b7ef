/** Tests of no exercise, whose outcome is known: a fresh worker shows with them that it works. */
@NullMarked
package cardinality.grader.verification.selfcheck;

import org.jspecify.annotations.NullMarked;
