/** A reference source, taken apart so that a small edit can be made in it. Nothing is printed anew: what is not edited stays. */
@NullMarked
package cardinality.grader.authoring.mutation.source;

import org.jspecify.annotations.NullMarked;
