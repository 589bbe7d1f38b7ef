package cardinality.testkit.internal;

import java.sql.SQLSyntaxErrorException;

/** A statement was refused because its sender lacks the privilege. It did not run. */
final class RefusedStatement extends SQLSyntaxErrorException {

    private static final long serialVersionUID = 1;

    /** The SQL state for a missing privilege. */
    private static final String NO_PRIVILEGE = "42501";

    private RefusedStatement(String reason) {
        super(reason, NO_PRIVILEGE);
    }

    /** Creates the exception for statements during schema creation. */
    static RefusedStatement ofMapping() {
        return new RefusedStatement(
                "a mapping may make tables and what belongs to them, one statement at a time; this is something else");
    }

    /** Creates the exception for statements after schema creation. */
    static RefusedStatement ofAnswer() {
        return new RefusedStatement(
                "only SELECT, INSERT, UPDATE, DELETE and MERGE can be run here, one statement at a time");
    }
}
