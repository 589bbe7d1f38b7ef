/** What Canvas reads: its gradebook. */
@NullMarked
package cardinality.grader.report.canvas;

import org.jspecify.annotations.NullMarked;
