package cardinality.grader.verification.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Moments;
import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether the creation time belongs to its own row and survives changes. If possible, JDBC sets the time back. */
final class CreatedAt {

    private static final Timestamp LONG_AGO = Timestamp.valueOf("2021-03-04 05:06:07");

    private static final int MAX_TEXTS = 10;

    private CreatedAt() {}

    /**
     * Saves an entity, sets the time of its row back, changes the entity and checks the time, twice.
     *
     * @param table where the mapping stores the entity
     * @param where the class, for feedback
     * @param change loads the entity and changes something that is not a point in time
     */
    static void outlivesAChange(
            Scope scope, Object entity, String table, String where, Consumer<EntityManager> change) {
        scope.numbered(entity);
        scope.statements().clear();
        boolean refusedAtOnce = scope.refusalOf(em -> em.persist(entity)).isPresent();
        Table rows = scope.table(table);
        String column = refusedAtOnce ? "created_at" : columnIn(scope, table, rows.onlyRow());
        expected("saving writes the current date and time into created_at")
                .butWas(refusedAtOnce ? "it could not be saved" : "created_at of the new row is NULL")
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_EMPTY")
                .unless(!refusedAtOnce && rows.onlyRow().get(column) != null);
        Optional<String> refusal = rows.overwrite(column, LONG_AGO);
        expected("the type of created_at has a date and a time of day")
                .butWas("it does not accept " + LONG_AGO)
                .where(where)
                .misconception("NOT_A_MOMENT")
                .unless(refusal.isEmpty());
        List<Consumer<EntityManager>> changes = new ArrayList<>(List.of(change));
        changes.addAll(changesOfTexts(scope, entity));
        isTheSameAfterOneOf(changes, scope, rows, column, where);
        // A callback can distinguish an old row from a new one.
        rows.overwrite(column, Timestamp.from(Instant.now().minusSeconds(90)));
        isTheSameAfterOneOf(changes.subList(1, changes.size()), scope, rows, column, where);
    }

    /** Tries changes until one is written to the row. Another test checks that the first one is. */
    private static void isTheSameAfterOneOf(
            List<Consumer<EntityManager>> changes, Scope scope, Table rows, String column, String where) {
        Map<String, @Nullable Object> before = rows.onlyRow();
        scope.statements().clear();
        List<RuntimeException> refusals = new ArrayList<>();
        for (Consumer<EntityManager> change : changes) {
            if (rows.onlyRow().equals(before)) {
                scope.refusalOf(change).ifPresent(refusals::add);
            }
        }
        Map<String, @Nullable Object> after = rows.onlyRow();
        expected("created_at stays the same when something else in the row changes")
                .butWas("it changed from " + before.get(column) + " to " + after.get(column))
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_CHANGES")
                .unless(Objects.equals(before.get(column), after.get(column)));
        // If nothing in a row may change, nothing can change the time; if a change fails, nobody knows.
        expected("created_at stays the same when something else in the row changes")
                .butWas("no change was written to the row: "
                        + refusals.stream().findFirst().map(Reason::of).orElse(""))
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_CHANGES")
                .unless(refusals.isEmpty() || !after.equals(before));
    }

    private static List<Consumer<EntityManager>> changesOfTexts(Scope scope, Object entity) {
        return IntStream.range(0, MAX_TEXTS)
                .mapToObj(which -> (Consumer<EntityManager>) em -> scope.changeText(
                        em, em.find(entity.getClass(), scope.idOf(entity)), which, "another text " + which))
                .toList();
    }

    /**
     * Saves entities one after another, and fails if all have the same time.
     *
     * @param news creates an entity with its own values for each number
     * @param table where the mapping stores them
     */
    static void isOfItsOwnRow(Scope scope, IntFunction<Object> news, String table, String where) {
        Table rows = scope.table(table);
        Set<@Nullable Object> moments = Moments.ofSaves(
                number -> {
                    Object entity = scope.numbered(news.apply(number));
                    // The other tests of this criterion report an entity that cannot be saved.
                    scope.refusalOf(em -> em.persist(entity));
                },
                () -> moments(scope, rows, table));
        expected("each save writes its own date and time into created_at")
                .butWas("rows that were saved one after another have the same value")
                .where(where)
                .misconception("NOT_NOW")
                .unless(moments.size() > 1 || moments.contains(null) || rows.count() < 2);
    }

    private static List<@Nullable Object> moments(Scope scope, Table rows, String table) {
        List<@Nullable Object> moments = new ArrayList<>();
        rows.rows().forEach(row -> moments.add(row.get(columnIn(scope, table, row))));
        return moments;
    }

    private static String columnIn(Scope scope, String table, Map<String, @Nullable Object> row) {
        if (row.containsKey("created_at")) {
            return "created_at";
        }
        return row.entrySet().stream()
                .filter(e -> e.getValue() instanceof Date || e.getValue() instanceof OffsetDateTime)
                .map(Map.Entry::getKey)
                .findFirst()
                // Fails with the text of `tables`.
                .orElseGet(() ->
                        scope.schema().table(table).requiredColumn("created_at").name());
    }
}
