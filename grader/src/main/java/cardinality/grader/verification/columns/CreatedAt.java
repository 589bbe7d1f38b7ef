package cardinality.grader.verification.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the moment of creation outlives a change. The clock is not waited for: the row is dated back by JDBC. */
final class CreatedAt {

    private static final Timestamp LONG_AGO = Timestamp.valueOf("2021-03-04 05:06:07");

    private CreatedAt() {}

    /**
     * Saves an entity, dates its row back, changes it and looks.
     *
     * @param table where the mapping keeps the entity
     * @param where the class, for feedback
     * @param change loads the entity and changes something that is no point in time
     */
    static void outlivesAChange(
            Scope scope, Object entity, String table, String where, Consumer<EntityManager> change) {
        scope.numbered(entity);
        scope.statements().clear();
        boolean refusedAtOnce = scope.attempt(em -> em.persist(entity)).isPresent();
        Table rows = scope.table(table);
        String column = refusedAtOnce ? "created_at" : columnIn(scope, table, rows.onlyRow());
        expected("saving writes the current date and time into created_at")
                .butWas(refusedAtOnce ? "it could not be saved" : "created_at of the new row is NULL")
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_EMPTY")
                .unless(!refusedAtOnce && rows.onlyRow().get(column) != null);
        Optional<String> refusal = rows.overwrite(column, LONG_AGO);
        expected("created_at is of a type for a date with a time of day")
                .butWas("it does not take " + LONG_AGO)
                .where(where)
                .misconception("NOT_A_MOMENT")
                .unless(refusal.isEmpty());
        String before = String.valueOf(rows.onlyRow().get(column));
        scope.statements().clear();
        // Whether the change itself is possible is asked elsewhere.
        scope.attempt(change);
        String after = String.valueOf(rows.onlyRow().get(column));
        expected("created_at is the same after something else in the row was changed")
                .butWas("it went from " + before + " to " + after)
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_CHANGES")
                .unless(before.equals(after));
    }

    private static String columnIn(Scope scope, String table, Map<String, @Nullable Object> row) {
        if (row.containsKey("created_at")) {
            return "created_at";
        }
        return row.entrySet().stream()
                .filter(e -> e.getValue() instanceof Date || e.getValue() instanceof OffsetDateTime)
                .map(Map.Entry::getKey)
                .findFirst()
                // Fails in the words of `tables`.
                .orElseGet(() ->
                        scope.schema().table(table).requiredColumn("created_at").name());
    }
}
