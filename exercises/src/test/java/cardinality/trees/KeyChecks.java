package cardinality.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.ForeignKey;
import cardinality.testkit.KeyTarget;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks of the table and its foreign key. */
public final class KeyChecks {

    private static final String TABLE = "categories";

    private KeyChecks() {}

    /** Fails if another table points at the categories. */
    public static void requireOneTable(Scope scope) {
        scope.schema().table(TABLE);
        Set<String> others = scope.schema().tables();
        others.remove(TABLE);
        others.removeIf(table -> keys(scope, table).isEmpty());
        expected("table categories is enough for the tree")
                .butWas("there is also a table " + String.join(", ", others))
                .where("Category.children")
                .misconception("EXTRA_TABLE")
                .schema(others)
                .unless(others.isEmpty());
    }

    /** Fails unless column parent_id is a foreign key to the primary key of its own table. */
    public static void requireKey(Scope scope) {
        Set<String> keys = keys(scope, TABLE);
        if (keys.isEmpty()) {
            requireOneTable(scope);
        }
        expected("categories.parent_id is a foreign key to categories")
                .butWas(
                        keys.isEmpty()
                                ? "categories has no foreign key to itself"
                                : "the foreign key is categories." + String.join(", ", keys))
                .where("Category.parent")
                .misconception(keys.isEmpty() ? "NO_FOREIGN_KEY" : "WRONG_COLUMN")
                .columns(TABLE, "parent_id", keys)
                .unless(scope.schema().table(TABLE).references("parent_id", TABLE));
        requirePrimaryKey(scope);
    }

    /** Fails if the foreign key points at something other than the primary key. */
    static void requirePrimaryKey(Scope scope) {
        KeyTarget.requirePrimaryKey(scope, TABLE, TABLE, "Category.parent");
    }

    /** Fails if the foreign key is unique, so that a category can have one child only. */
    static void requireSharedParents(Scope scope) {
        for (String key : keys(scope, TABLE)) {
            expected("several categories can have the same parent")
                    .butWas("categories." + key + " is unique")
                    .where("Category.parent")
                    .misconception("TOO_UNIQUE")
                    .columns(TABLE, Set.of(key))
                    .unless(!scope.schema().table(TABLE).isUnique(key));
        }
    }

    /** Fails if the tree is stored twice. */
    public static void requireOneKey(Scope scope) {
        Set<String> keys = keys(scope, TABLE);
        expected("the tree is stored with one foreign key")
                .butWas("there are " + keys.size() + ": categories." + String.join(", categories.", keys))
                .where("Category.children")
                .misconception("SECOND_KEY")
                .columns(TABLE, keys)
                .unless(keys.size() < 2);
    }

    /** The number of UPDATE statements that wrote the foreign key. */
    public static int keyUpdates(Scope scope) {
        Set<String> keys = keys(scope, TABLE);
        return scope.statements().statements().stream()
                .filter(statement -> statement.kind() == Kind.UPDATE)
                .filter(statement -> keys.stream().anyMatch(words(statement.sql())::contains))
                .mapToInt(ExecutedStatement::count)
                .sum();
    }

    private static Set<String> words(String sql) {
        return new TreeSet<>(Arrays.asList(sql.toLowerCase(Locale.ROOT).split("[^a-z0-9_$]+", -1)));
    }

    /** The columns of a table that point at the categories. */
    private static Set<String> keys(Scope scope, String table) {
        Schema schema = scope.schema();
        return schema.table(table).foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(TABLE))
                .map(ForeignKey::columns)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
