/** Results for a workflow of GitHub: a summary of the job, and annotations. */
@NullMarked
package cardinality.grader.report.github;

import org.jspecify.annotations.NullMarked;
