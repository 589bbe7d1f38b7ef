package cardinality.testkit.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Parses a statement without running it. */
@FunctionalInterface
public interface StatementParser {

    /** Classifies statements by their words, for databases that do not expose their parser. It refuses no statement. */
    StatementParser OF_WORDS = WordParser::parse;

    /**
     * Determines the effect of a statement.
     *
     * @param connection the connection that will run it
     * @throws SQLException if the database does not understand it
     */
    ParsedStatement parse(Connection connection, String sql) throws SQLException;
}
