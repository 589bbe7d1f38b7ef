package cardinality.grader.model;

import cardinality.testkit.Evidence;
import java.util.Optional;

/**
 * Equal statements that the database executed in succession.
 *
 * @param sql the text as sent to the database, with parameters as {@code ?}
 * @param times how often it was executed in succession, from 1
 * @param cause the line of the student's source that caused them
 */
public record StatementRun(String sql, int times, Optional<Location> cause) {

    public StatementRun {
        if (times < 1 || times > Evidence.MAX_TIMES) {
            throw new IllegalArgumentException("a statement that ran " + times + " times");
        }
    }
}
