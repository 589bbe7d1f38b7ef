/** The bytes between controller and worker: framed, bounded, and never Java serialization. */
@NullMarked
package cardinality.grader.wire;

import org.jspecify.annotations.NullMarked;
