/** What a learner sees at the end of {@code mvn test}: how far each exercise is, and what to do next. */
@NullMarked
package cardinality.testkit.board;

import org.jspecify.annotations.NullMarked;
