package cardinality.testkit;

import java.util.Optional;

/**
 * One execution in a {@link StatementLog}.
 *
 * @param cause the student's line that caused it, if the log was asked for it
 */
record LoggedStatement(ExecutedStatement executed, Optional<CallSite> cause) {

    /** Whether it is the same statement with the same cause. */
    boolean isLike(LoggedStatement other) {
        return executed.sql().equals(other.executed.sql()) && cause.equals(other.cause);
    }
}
