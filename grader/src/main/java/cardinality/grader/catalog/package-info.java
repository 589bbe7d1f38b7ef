/** Which tests there are, and what the jar carries: the starter kit with its rubrics, the reference solutions, the corpora. */
@NullMarked
package cardinality.grader.catalog;

import org.jspecify.annotations.NullMarked;
