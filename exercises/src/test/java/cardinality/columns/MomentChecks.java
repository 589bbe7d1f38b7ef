package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Moments;
import cardinality.testkit.Place;
import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether saving stores the current time, in any type and from any clock. Read by JDBC: it has no getter. */
final class MomentChecks {

    private MomentChecks() {}

    /**
     * Saves an entity and reads its row.
     *
     * @param news creates a new entity, each time a new object of the same kind
     * @param name a value that is only in this entity
     * @param usual where {@code name} belongs
     */
    static <T> void isRemembered(Scope scope, Supplier<T> news, String name, Place usual, String where) {
        Moments.Start before = Moments.begin(news);
        T entity = news.get();
        String table = ColumnChecks.placeOf(scope, entity, name, usual).table();
        scope.numbered(entity);
        scope.statements().clear();
        Optional<RuntimeException> refused = scope.attempt(em -> em.persist(entity));
        if (refused.isPresent()) {
            CriterionFailure withoutMoment = expected("saving writes the current date and time into created_at")
                    .butWas("it could not be saved: " + Reason.of(refused.get()))
                    .statements(scope.statements())
                    .where(where)
                    .misconception("CREATED_AT_EMPTY")
                    .failure();
            // With a time, it is refused only for another reason.
            SaveChecks.saved(scope, news.get(), where);
            throw withoutMoment;
        }
        Map<String, @Nullable Object> row = scope.table(table).onlyRow();
        String column = momentIn(row);
        if (column == null) {
            ColumnChecks.hasColumns(scope, usual.table(), "created_at");
        }
        isNow(scope, row.get(column == null ? "created_at" : column), before, where);
    }

    private static void isNow(Scope scope, @Nullable Object value, Moments.Start before, String where) {
        expected("saving writes the current date and time into created_at")
                .butWas("created_at of the new row is NULL")
                .statements(scope.statements())
                .where(where)
                .misconception("CREATED_AT_EMPTY")
                .unless(value != null);
        Instant moment = value instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : null;
        expected("the type of created_at has a date and a time of day")
                .butWas("it holds " + kind(value) + value)
                .where(where)
                .misconception("NOT_A_MOMENT")
                .unless(moment != null);
        expected("saving writes the current date and time into created_at")
                .butWas(moment == null ? "" : Moments.told(String.valueOf(value), moment))
                .where(where)
                .misconception("NOT_NOW")
                .unless(moment != null && Moments.isSince(before, moment));
    }

    /** The column that holds a point in time; the agreed name comes first, so a wrong name costs nothing here. */
    private static @Nullable String momentIn(Map<String, @Nullable Object> row) {
        if (row.containsKey("created_at")) {
            return "created_at";
        }
        return row.entrySet().stream()
                .filter(e -> e.getValue() instanceof Date || e.getValue() instanceof OffsetDateTime)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String kind(@Nullable Object value) {
        return value instanceof Number ? "the number " : value instanceof String ? "the text " : "";
    }
}
