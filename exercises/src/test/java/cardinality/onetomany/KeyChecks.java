package cardinality.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Column;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.ForeignKey;
import cardinality.testkit.KeyTarget;
import cardinality.testkit.OtherAnnotations;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks of tables and foreign keys. */
public final class KeyChecks {

    private KeyChecks() {}

    /** Fails if a table beyond the three of the exercise points at the given one. */
    public static void requireNoTableBetween(Scope scope, String children, String where) {
        Schema schema = scope.schema();
        List.of("users", "posts", "comments").forEach(schema::table);
        Set<String> others = schema.tables();
        others.removeAll(Set.of("users", "posts", "comments"));
        others.removeIf(table -> keys(scope, table, children).isEmpty());
        expected("tables users, posts and comments are enough for this relation")
                .butWas("there is also a table " + String.join(", ", others))
                .where(where)
                .misconception("EXTRA_TABLE")
                .schema(others)
                .unless(others.isEmpty());
    }

    /** Fails unless a column of the children is a foreign key to the primary key of their parents. */
    public static void requireKey(Scope scope, String children, String column, String parents, String where) {
        scope.schema().table(parents);
        TableDefinition table = scope.schema().table(children);
        Set<String> keys = keys(scope, children, parents);
        if (keys.isEmpty()) {
            requireNoTableBetween(scope, parents, where);
        }
        expected(children + "." + column + " is a foreign key to " + parents)
                .butWas(
                        keys.isEmpty()
                                ? children + " has no foreign key to " + parents
                                : "the foreign key is " + children + "." + String.join(", ", keys))
                .where(where)
                .misconception(keys.isEmpty() ? OtherAnnotations.behindMissingKey(scope, where) : "WRONG_COLUMN")
                .columns(children, column, keys)
                .unless(table.references(column, parents));
        KeyTarget.requirePrimaryKey(scope, children, parents, where);
    }

    /** Fails if a row of children can be stored without a parent. Of two foreign keys, one has to prevent that. */
    public static void requireParent(Scope scope, String children, String parents, String where) {
        TableDefinition table = scope.schema().table(children);
        Set<String> keys = keys(scope, children, parents);
        expected("no row of " + children + " can be stored without a row of " + parents)
                .butWas(children + "." + String.join(", ", keys) + " may be NULL")
                .where(where)
                .misconception(OtherAnnotations.behindNullableKey(scope, where, keys))
                .columns(children, keys)
                .unless(keys.isEmpty()
                        || !keys.stream().map(table::requiredColumn).allMatch(Column::nullable));
    }

    /** Fails if a foreign key is unique, so that no two children can have the same parent. */
    public static void requireSharedParents(Scope scope) {
        requireSharedParent(scope, "posts", "users", "Post.author");
        requireSharedParent(scope, "comments", "posts", "Comment.post");
    }

    public static void requireSharedParent(Scope scope, String children, String parents, String where) {
        for (String key : keys(scope, children, parents)) {
            expected("several rows of " + children + " can point at the same row of " + parents)
                    .butWas(children + "." + key + " is unique")
                    .where(where)
                    .misconception("TOO_UNIQUE")
                    .columns(children, Set.of(key))
                    .unless(!scope.schema().table(children).isUnique(key));
        }
    }

    /** The columns of one table that point at another one. */
    public static Set<String> keys(Scope scope, String children, String parents) {
        Schema schema = scope.schema();
        if (!schema.tables().contains(children)) {
            return Set.of();
        }
        return schema.table(children).foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(parents))
                .map(ForeignKey::columns)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The number of UPDATE statements in the log that wrote the foreign key. If there are two keys, it counts none:
     * that is a separate mistake.
     */
    public static int keyUpdates(Scope scope, String children, String parents) {
        Set<String> keys = keys(scope, children, parents);
        return scope.statements().statements().stream()
                .filter(s -> s.kind() == Kind.UPDATE)
                .filter(s -> keys.isEmpty()
                        || (keys.size() == 1 && scope.schema().table(children).isNamedIn(s.sql(), keys)))
                .mapToInt(ExecutedStatement::count)
                .sum();
    }
}
