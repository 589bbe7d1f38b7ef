/**
 * Mutation tests of the verifications: all supported small mistakes are made in the reference solutions, graded, and
 * compared with the kit's remarks. Mutants are graded like submissions; this code never loads one.
 */
@NullMarked
package cardinality.grader.authoring.mutation;

import org.jspecify.annotations.NullMarked;
