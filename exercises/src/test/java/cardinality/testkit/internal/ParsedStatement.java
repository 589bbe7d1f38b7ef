package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;

/**
 * What a statement does, as the database that is to run it has read it.
 *
 * @param kind what it counts as
 * @param effect what it can change
 * @param readsTables whether it is a query of at least one table
 * @param packsRows whether it is a query that returns the values of many rows as one value, such as {@code listagg}
 */
public record ParsedStatement(Kind kind, Effect effect, boolean readsTables, boolean packsRows) {

    /** What a statement can change. */
    public enum Effect {
        /** Nothing, or rows. */
        ROWS,
        /** Tables, and what belongs to them: a part of the DDL that a mapping is made into. */
        TABLES,
        /** Anything else: the session, its transaction, the server. */
        SESSION
    }
}
