/** The kit's own tests: small edits of the reference with their expected results. */
@NullMarked
package cardinality.grader.authoring.check;

import org.jspecify.annotations.NullMarked;
