package cardinality.testkit.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads a statement without running it. */
@FunctionalInterface
public interface StatementParser {

    /** Goes by the words of the statement, for databases that do not tell how they have read it. It takes no statement amiss. */
    StatementParser OF_WORDS = WordParser::parse;

    /**
     * What a statement does.
     *
     * @param connection the one that is to run it
     * @throws SQLException if the database does not understand it
     */
    ParsedStatement parse(Connection connection, String sql) throws SQLException;
}
