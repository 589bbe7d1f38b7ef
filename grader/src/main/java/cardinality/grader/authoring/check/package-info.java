/** The kit's own proof: small edits of the reference, and what each must score. */
@NullMarked
package cardinality.grader.authoring.check;

import org.jspecify.annotations.NullMarked;
