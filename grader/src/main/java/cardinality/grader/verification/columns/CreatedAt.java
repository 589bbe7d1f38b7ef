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

/** Whether the moment of creation is of its own row and outlives changes. Where it can be, the row is dated back by JDBC. */
final class CreatedAt {

    private static final Timestamp LONG_AGO = Timestamp.valueOf("2021-03-04 05:06:07");

    private static final int MOST_TEXTS = 10;

    private CreatedAt() {}

    /**
     * Saves an entity, dates its row back, changes it and looks, twice.
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
        List<Consumer<EntityManager>> changes = new ArrayList<>(List.of(change));
        changes.addAll(changesOfTexts(scope, entity));
        isTheSameAfterOneOf(changes, scope, rows, column, where);
        // A callback can tell a row that is old from one that is new.
        rows.overwrite(column, Timestamp.from(Instant.now().minusSeconds(90)));
        isTheSameAfterOneOf(changes.subList(1, changes.size()), scope, rows, column, where);
    }

    /** Tries changes until one has reached the row. That the first of them does is asked elsewhere. */
    private static void isTheSameAfterOneOf(
            List<Consumer<EntityManager>> changes, Scope scope, Table rows, String column, String where) {
        Map<String, @Nullable Object> before = rows.onlyRow();
        scope.statements().clear();
        List<RuntimeException> refusals = new ArrayList<>();
        for (Consumer<EntityManager> change : changes) {
            if (rows.onlyRow().equals(before)) {
                scope.attempt(change).ifPresent(refusals::add);
            }
        }
        Map<String, @Nullable Object> after = rows.onlyRow();
        expected("created_at is the same after something else in the row was changed")
                .butWas("it went from " + before.get(column) + " to " + after.get(column))
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_CHANGES")
                .unless(Objects.equals(before.get(column), after.get(column)));
        // Where nothing of a row may change there is nothing to outlive; where a change breaks off, nobody knows.
        expected("created_at is the same after something else in the row was changed")
                .butWas("no change reached the row: "
                        + refusals.stream().findFirst().map(Reason::of).orElse(""))
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_CHANGES")
                .unless(refusals.isEmpty() || !after.equals(before));
    }

    private static List<Consumer<EntityManager>> changesOfTexts(Scope scope, Object entity) {
        return IntStream.range(0, MOST_TEXTS)
                .mapToObj(which -> (Consumer<EntityManager>) em -> scope.changeText(
                        em, em.find(entity.getClass(), scope.idOf(entity)), which, "another text " + which))
                .toList();
    }

    /**
     * Saves entities one after the other, and fails if all have the same moment.
     *
     * @param news makes an entity with values of its own for each number
     * @param table where the mapping keeps them
     */
    static void isOfItsOwnRow(Scope scope, IntFunction<Object> news, String table, String where) {
        Table rows = scope.table(table);
        Set<@Nullable Object> moments = Moments.ofSaves(
                number -> {
                    Object entity = scope.numbered(news.apply(number));
                    // What cannot be saved is told by the other tests of this criterion.
                    scope.attempt(em -> em.persist(entity));
                },
                () -> moments(scope, rows, table));
        expected("each save writes its own date and time into created_at")
                .butWas("rows that were saved one after the other have the same")
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
                // Fails in the words of `tables`.
                .orElseGet(() ->
                        scope.schema().table(table).requiredColumn("created_at").name());
    }
}
