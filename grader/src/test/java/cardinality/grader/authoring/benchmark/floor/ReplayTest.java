package cardinality.grader.authoring.benchmark.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.testkit.internal.DatabaseProvider;
import cardinality.testkit.internal.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final TestDatabase database = DatabaseProvider.H2.create();
    private final TestDatabase again = DatabaseProvider.H2.create();
    private final Recording recording = new Recording();
    private final DataSource recorded = recording.around(database.owner());

    @BeforeEach
    void makeATable() throws SQLException {
        try (Connection connection = recorded.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table city (id bigint primary key, name varchar(20))");
        }
    }

    @AfterEach
    void close() {
        database.close();
        again.close();
    }

    @Test
    void statementsAreReplayedWithTheirValuesAndInBatches() throws SQLException {
        try (Connection connection = recorded.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into city values (?, ?)")) {
            insert.setLong(1, 1);
            insert.setString(2, "Turin");
            insert.addBatch();
            insert.setLong(1, 2);
            insert.setNull(2, Types.VARCHAR);
            insert.addBatch();
            insert.executeBatch();
        }
        assertThat(Replay.of(recording.steps(), again)).isPositive();
        assertThat(cities()).containsExactly("1 Turin", "2 null");
    }

    @Test
    void onlyRolledBackStatementsAreRolledBackAgain() throws SQLException {
        try (Connection one = recorded.getConnection();
                Connection other = recorded.getConnection()) {
            one.setAutoCommit(false);
            execute(one, "insert into city values (1, 'Lost')");
            execute(other, "insert into city values (2, 'Kept')");
            one.rollback();
            execute(one, "insert into city values (3, 'Committed')");
            one.commit();
        }
        Replay.of(recording.steps(), again);
        assertThat(cities()).containsExactly("2 Kept", "3 Committed");
    }

    @Test
    void replayContinuesAfterARefusedStatementAndAfterEmptying() throws SQLException {
        try (Connection connection = recorded.getConnection()) {
            execute(connection, "insert into city values (1, 'Early')");
            assertThatThrownBy(() -> execute(connection, "insert into city values (1, 'Twice')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.tryToEmpty()).isTrue();
        recording.emptied();
        try (Connection connection = recorded.getConnection()) {
            execute(connection, "insert into city values (1, 'Late')");
        }
        Replay.of(recording.steps(), again);
        assertThat(cities()).containsExactly("1 Late");
    }

    private List<String> cities() throws SQLException {
        try (Connection connection = again.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, name from city order by id")) {
            List<String> cities = new ArrayList<>();
            while (rows.next()) {
                cities.add(rows.getLong(1) + " " + rows.getString(2));
            }
            return cities;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
