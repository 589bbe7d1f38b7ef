package cardinality.testkit.internal;

import java.sql.SQLSyntaxErrorException;

/** A statement that is not among the rights of whoever sent it. It did not run. */
final class RefusedStatement extends SQLSyntaxErrorException {

    private static final long serialVersionUID = 1;

    /** The SQL state for a privilege that is missing. */
    private static final String NO_PRIVILEGE = "42501";

    private RefusedStatement(String reason) {
        super(reason, NO_PRIVILEGE);
    }

    /** While a schema is made of a mapping. */
    static RefusedStatement ofMapping() {
        return new RefusedStatement(
                "a mapping may make tables and what belongs to them, one statement at a time; this is something else");
    }

    /** Afterwards. */
    static RefusedStatement ofAnswer() {
        return new RefusedStatement(
                "only SELECT, INSERT, UPDATE, DELETE and MERGE can be run here, one statement at a time");
    }
}
