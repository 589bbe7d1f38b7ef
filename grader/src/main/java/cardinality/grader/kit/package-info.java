/** What the jar carries: the starter kit with its rubrics, the reference solutions, the corpora. */
@NullMarked
package cardinality.grader.kit;

import org.jspecify.annotations.NullMarked;
