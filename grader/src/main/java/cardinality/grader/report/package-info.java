/** One writer a format over one model. */
@NullMarked
package cardinality.grader.report;

import org.jspecify.annotations.NullMarked;
