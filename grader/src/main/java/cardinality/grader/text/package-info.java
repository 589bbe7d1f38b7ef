/** Text that came from a submission, made fit to be shown. */
@NullMarked
package cardinality.grader.text;

import org.jspecify.annotations.NullMarked;
