package cardinality.testkit;

import java.util.Locale;

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
        /** DDL, calls of a sequence and everything else that no budget counts. */
        OTHER;

        static Kind of(String sql) {
            String text = sql.stripLeading().toLowerCase(Locale.ROOT);
            if (text.startsWith("insert") || text.startsWith("merge")) {
                return INSERT;
            }
            if (text.startsWith("update")) {
                return UPDATE;
            }
            if (text.startsWith("delete")) {
                return DELETE;
            }
            if (text.startsWith("select") || text.startsWith("with") || text.startsWith("(")) {
                return ofQuery(text);
            }
            return OTHER;
        }

        /** Not every query reads rows: H2 returns generated values through one, and sequences are asked by one. */
        private static Kind ofQuery(String text) {
            if (text.contains("next value for") || text.contains("nextval(")) {
                return OTHER;
            }
            int changed = text.indexOf("final table (");
            return changed < 0 ? SELECT : of(text.substring(changed + "final table (".length()));
        }
    }
}
