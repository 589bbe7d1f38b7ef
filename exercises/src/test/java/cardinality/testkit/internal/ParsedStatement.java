package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;

/**
 * The effect of a statement, as parsed by the database that will run it.
 *
 * @param kind the kind as which it is counted
 * @param effect what the statement can change
 * @param readsTables whether it is a query of at least one table
 * @param packsRows whether it is a query that returns the values of many rows as one value, such as {@code listagg}
 */
public record ParsedStatement(Kind kind, Effect effect, boolean readsTables, boolean packsRows) {

    /** What a statement can change. */
    public enum Effect {
        /** At most rows. */
        ROWS,
        /** Tables and their parts: DDL of a mapping. */
        TABLES,
        /** Anything else: the session, its transaction, the server. */
        SESSION
    }
}
