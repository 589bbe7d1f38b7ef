package cardinality.manytomany;

import cardinality.testkit.ForeignKey;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of links hold: the primary key of the row that they point at, or what a foreign key to another
 * column asks for. Only {@code one-join-table} judges which of the two it is.
 */
public final class PointerChecks {

    private PointerChecks() {}

    /**
     * The texts of all rows of a table, by the value that stands for each of them in a column of links.
     *
     * @param label the place of the text; the number of the row if there is none
     */
    static Map<Object, String> labels(
            Scope scope, TableDefinition links, String column, String target, Optional<Place> label) {
        String referenced = referenced(scope, links, column, target);
        String id = idColumn(scope, target);
        Map<Object, String> labels = new HashMap<>();
        for (Map<String, @Nullable Object> row : scope.table(target).rows()) {
            labels.put(
                    comparable(row.get(referenced)),
                    label.map(place -> String.valueOf(row.get(place.column())))
                            .orElse("number " + comparable(row.get(id))));
        }
        return labels;
    }

    /** The value that a column of links needs to point at the row with an id. */
    static Object valueFor(Scope scope, TableDefinition links, String column, String target, Long id) {
        String referenced = referenced(scope, links, column, target);
        String key = idColumn(scope, target);
        return scope.table(target).rows().stream()
                .filter(row -> comparable(row.get(key)).equals(id))
                .map(row -> Objects.requireNonNull(row.get(referenced)))
                .findFirst()
                .orElse(id);
    }

    /** A value in a form in which equal numbers are equal, whatever their types. */
    static Object comparable(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.longValue() : String.valueOf(value);
    }

    private static String referenced(Scope scope, TableDefinition links, String column, String target) {
        return links.foreignKeys().stream()
                .filter(key -> key.is(column, target))
                .map(ForeignKey::referencedColumns)
                .flatMap(List::stream)
                .findFirst()
                .orElseGet(() -> idColumn(scope, target));
    }

    private static String idColumn(Scope scope, String table) {
        return scope.schema().table(table).primaryKey().iterator().next();
    }
}
