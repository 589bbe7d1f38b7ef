package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.internal.ParsedStatement.Effect;
import java.sql.Connection;
import java.util.Locale;

/**
 * Classifies a statement by its first word. It is not used for grading submissions, because H2 parses statements
 * itself.
 */
final class WordParser {

    private WordParser() {}

    static ParsedStatement parse(Connection connection, String sql) {
        Kind kind = kindOf(sql);
        return new ParsedStatement(kind, Effect.ROWS, kind == Kind.SELECT && !callsSequence(sql), false);
    }

    private static Kind kindOf(String sql) {
        String text = sql.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("insert") || text.startsWith("merge")) {
            return Kind.INSERT;
        }
        if (text.startsWith("update")) {
            return Kind.UPDATE;
        }
        if (text.startsWith("delete")) {
            return Kind.DELETE;
        }
        boolean query = text.startsWith("select")
                || text.startsWith("with")
                || text.startsWith("values")
                || text.startsWith("table")
                || text.startsWith("(");
        return query ? Kind.SELECT : Kind.OTHER;
    }

    private static boolean callsSequence(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("nextval(");
    }
}
