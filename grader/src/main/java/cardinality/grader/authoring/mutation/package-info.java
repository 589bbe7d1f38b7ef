/**
 * The verifications' own proof: every small mistake that can be made in a reference solution is made, graded, and held
 * against what the kit says of it. Mutants are graded like any submission; this code never loads one.
 */
@NullMarked
package cardinality.grader.authoring.mutation;

import org.jspecify.annotations.NullMarked;
