/** The output for a learner at the end of {@code mvn test}: the progress of each exercise, and the next step. */
@NullMarked
package cardinality.testkit.board;

import org.jspecify.annotations.NullMarked;
