package cardinality.testkit;

/**
 * One executed SQL text and the number of its executions.
 *
 * @param sql the text as sent to the database, with parameters as {@code ?}
 * @param kind the kind of statement
 * @param count the number of executions; for a batch, the number of its entries
 */
public record ExecutedStatement(String sql, Kind kind, int count) {

    /** The effect of a statement on the data. */
    public enum Kind {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        /** Hibernate reads a sequence to get an id. */
        SEQUENCE,
        /** DDL, refused statements, and everything else that no budget counts. */
        OTHER
    }
}
