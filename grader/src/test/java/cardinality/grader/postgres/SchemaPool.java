package cardinality.grader.postgres;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pool of unused schemas, one for each DDL. Creating and dropping a schema takes several times as long as a test, so
 * tests use a schema one after another. It is reset in between, unless a test changed more than rows.
 */
final class SchemaPool {

    /**
     * Enough for the schemas of several exercises. A worker handles one exercise at a time, and mostly the DDL of its
     * reference.
     */
    private static final int MAX_IDLE = 16;

    private final SessionPool sessions;

    /** By the statements that created them, least recently used first. */
    private final Map<List<String>, PostgresSchema> idle = new LinkedHashMap<>();

    SchemaPool(SessionPool sessions) {
        this.sessions = sessions;
    }

    /** Returns an empty schema. */
    PostgresSchema empty() throws SQLException {
        return PostgresSchema.create(sessions);
    }

    /** Returns a schema created by these statements. */
    PostgresSchema madeBy(List<String> ddl) throws SQLException {
        PostgresSchema used = idle.remove(ddl);
        if (used != null && used.renew()) {
            return used;
        }
        if (used != null) {
            used.drop();
        }
        return PostgresSchema.create(sessions, ddl);
    }

    /** Takes a schema back, with anything that a test left in it. */
    void giveBack(PostgresSchema schema) throws SQLException {
        schema.release();
        Optional<List<String>> ddl = schema.ddl().filter(SchemaPool::makesNoRows);
        if (ddl.isEmpty() || idle.containsKey(ddl.get())) {
            schema.drop();
            return;
        }
        idle.put(ddl.get(), schema);
        if (idle.size() > MAX_IDLE) {
            idle.remove(idle.keySet().iterator().next()).drop();
        }
    }

    /** Whether the DDL creates no rows, because a schema is reset by emptying it. */
    private static boolean makesNoRows(List<String> ddl) {
        return ddl.stream().allMatch(sql -> sql.startsWith("create ") || sql.startsWith("alter "));
    }
}
