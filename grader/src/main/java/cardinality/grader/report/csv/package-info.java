/** A table of the class for spreadsheets. */
@NullMarked
package cardinality.grader.report.csv;

import org.jspecify.annotations.NullMarked;
