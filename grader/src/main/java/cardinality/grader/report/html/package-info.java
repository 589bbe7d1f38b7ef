/**
 * Writes pages: one for the class, and one for each student. Templates in {@code src/main/jte/html} show the records of
 * this package, and decide nothing themselves.
 */
@NullMarked
package cardinality.grader.report.html;

import org.jspecify.annotations.NullMarked;
