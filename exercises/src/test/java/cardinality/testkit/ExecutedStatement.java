package cardinality.testkit;

/**
 * One SQL text that ran, and how often.
 *
 * @param sql the text as it reached the database, parameters as {@code ?}
 * @param kind what sort of statement it is
 * @param count how often it was executed, for a batch the number of its entries
 */
public record ExecutedStatement(String sql, Kind kind, int count) {

    /** What a statement does to the data. */
    public enum Kind {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        /** Hibernate reads a sequence for an id. */
        SEQUENCE,
        /** DDL, what was refused, and everything else that no budget counts. */
        OTHER
    }
}
