/** What Moodle reads: its grading worksheet, and feedback files for many students. */
@NullMarked
package cardinality.grader.report.moodle;

import org.jspecify.annotations.NullMarked;
