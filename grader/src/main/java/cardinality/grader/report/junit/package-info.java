/** Results as test reports of Surefire. */
@NullMarked
package cardinality.grader.report.junit;

import org.jspecify.annotations.NullMarked;
