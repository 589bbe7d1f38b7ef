package cardinality.testkit;

import java.sql.SQLSyntaxErrorException;

/** A statement that is not among the rights of whoever sent it. It did not run. */
final class RefusedStatement extends SQLSyntaxErrorException {

    private static final long serialVersionUID = 1;

    /** The SQL state for a privilege that is missing. */
    private static final String NO_PRIVILEGE = "42501";

    RefusedStatement() {
        super("only SELECT, INSERT, UPDATE, DELETE and MERGE can be run here, one statement at a time", NO_PRIVILEGE);
    }
}
