package cardinality.grader.verification.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for each of the three tables. */
final class SchemaRules {

    private SchemaRules() {}

    /** A text as feedback shows it. */
    static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    static void hasColumns(Scope scope, String table, String... columns) {
        TableDefinition definition = scope.schema().table(table);
        for (String column : columns) {
            definition.requiredColumn(column);
        }
    }

    static void keyIsTheId(Scope scope, String table) {
        hasColumns(scope, table, "id");
        Set<String> key = scope.schema().table(table).primaryKey();
        expected("the primary key of " + table + " is id")
                .butWas(key.isEmpty() ? "it has none" : "it is " + String.join(", ", key))
                .misconception("WRONG_KEY")
                .schema(table + ".id")
                .unless(key.equals(Set.of("id")));
    }

    /** A value may be stored in another form, so this fails only for a value in the wrong place. */
    static void isKeptIn(Scope scope, Place usual, Object entity, Object value, String where) {
        Optional<Place> place = scope.placeOf(entity, value);
        expected(where + " is stored in column " + usual)
                .butWas("it is stored in " + place.map(Place::toString).orElse(""))
                .where(where)
                .misconception("SWAPPED")
                .schema(usual.toString())
                .unless(place.isEmpty() || place.get().equals(usual));
    }

    /** @param usual where the value belongs, in case it is stored in another form */
    static Place placeOf(Scope scope, Object entity, Object value, Place usual) {
        Optional<Place> place = scope.placeOf(entity, value);
        if (place.isEmpty()) {
            // Fails with the text of `tables` if the column does not exist.
            hasColumns(scope, usual.table(), usual.column());
        }
        return place.orElse(usual);
    }
}
