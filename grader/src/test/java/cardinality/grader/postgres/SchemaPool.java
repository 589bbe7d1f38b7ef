package cardinality.grader.postgres;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schemas that are between two tests, one for each DDL. Making one and dropping it takes several times as long as a test does,
 * so a schema serves one test after another, made as new in between, unless a test changed more of it than rows.
 */
final class SchemaPool {

    /** The schemas of some exercises; a worker has to do with one exercise at a time, and mostly with the DDL of its reference. */
    private static final int MOST = 16;

    private final SessionPool sessions;

    /** By the statements that made them, the one longest unused first. */
    private final Map<List<String>, PostgresSchema> idle = new LinkedHashMap<>();

    SchemaPool(SessionPool sessions) {
        this.sessions = sessions;
    }

    /** A schema without anything in it. */
    PostgresSchema empty() throws SQLException {
        return PostgresSchema.create(sessions);
    }

    /** A schema as these statements make it. */
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

    /** Takes a schema back, with whatever a test left in it. */
    void giveBack(PostgresSchema schema) throws SQLException {
        schema.release();
        Optional<List<String>> ddl = schema.ddl().filter(SchemaPool::makesNoRows);
        if (ddl.isEmpty() || idle.containsKey(ddl.get())) {
            schema.drop();
            return;
        }
        idle.put(ddl.get(), schema);
        if (idle.size() > MOST) {
            idle.remove(idle.keySet().iterator().next()).drop();
        }
    }

    /** A schema is made as new by emptying it. */
    private static boolean makesNoRows(List<String> ddl) {
        return ddl.stream().allMatch(sql -> sql.startsWith("create ") || sql.startsWith("alter "));
    }
}
