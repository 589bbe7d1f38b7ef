package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks for more than one entity. Only {@code tables} checks names; all others find a column by its value. */
final class ColumnChecks {

    private ColumnChecks() {}

    static void hasColumns(Scope scope, String table, String... columns) {
        TableDefinition definition = scope.schema().table(table);
        for (String column : columns) {
            definition.requiredColumn(column);
        }
    }

    static void hasLength(Scope scope, Place column, int length, String where) {
        int size = scope.schema()
                .table(column.table())
                .requiredColumn(column.column())
                .size();
        expected(column + " has room for " + length + " characters and no more")
                .butWas("it has room for " + size)
                .where(where)
                .misconception("WRONG_LENGTH")
                .schema(column.toString())
                .unless(size == length);
    }

    /** Checks whether the kit would have to set the id of the entity, so that only the id matters. */
    static <T> void isNumberedWhenSaved(Scope scope, T entity, Function<T, Long> id, String where) {
        Long before = id.apply(entity);
        scope.numbered(entity);
        expected("a new entity gets its id when it is saved")
                .butWas("it can be saved only if its id was set before")
                .where(where)
                .misconception("ID_NOT_GENERATED")
                .unless(Objects.equals(before, id.apply(entity)));
    }

    /** @param usual where the value belongs, for feedback, and in case it is stored in another form */
    static void isNeverMissing(Scope scope, Object entity, String value, Place usual, String where) {
        Place place = placeOf(scope, entity, value, usual);
        SaveChecks.saved(scope, entity, where.substring(0, where.indexOf('.')));
        Optional<String> refusal = scope.table(place.table()).overwrite(place.column(), null);
        expected("the database refuses NULL in column " + place)
                .butWas("it stored a NULL there")
                .where(where)
                .misconception("NULLABLE")
                .schema(place.toString())
                .unless(refusal.isPresent());
    }

    /** A set of columns that contains the key or a unique column forbids nothing more, so it is accepted. */
    static void nothingIsUniqueBut(Scope scope, String table, Set<String> uniqueColumns, String where) {
        TableDefinition definition = scope.schema().table(table);
        for (Set<String> unique : definition.uniqueSets()) {
            boolean isKey = !definition.primaryKey().isEmpty() && unique.containsAll(definition.primaryKey());
            expected("several rows of " + table + " can have the same " + String.join(" and ", unique))
                    .butWas("the schema forbids it")
                    .where(where)
                    .misconception("TOO_UNIQUE")
                    .columns(table, unique)
                    .unless(isKey || unique.stream().anyMatch(uniqueColumns::contains));
        }
    }

    static Place placeOf(Scope scope, Object entity, Object value, Place usual) {
        Optional<Place> place = scope.placeOf(entity, value);
        if (place.isEmpty()) {
            // Fails with the text of `tables` if the column does not exist.
            hasColumns(scope, usual.table(), usual.column());
        }
        return place.orElse(usual);
    }
}
