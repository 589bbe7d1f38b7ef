/** Keeps each result as soon as it is there, so that a run that breaks off can be taken up again. */
@NullMarked
package cardinality.grader.grading.journal;

import org.jspecify.annotations.NullMarked;
