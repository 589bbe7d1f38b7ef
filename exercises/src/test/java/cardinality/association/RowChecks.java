package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.ForeignKey;
import cardinality.testkit.KeyTarget;
import cardinality.testkit.Reason;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import cardinality.testkit.TableDefinition;
import jakarta.persistence.PersistenceException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** Checks of the table that stores enrollments, and of its rows. */
public final class RowChecks {

    private RowChecks() {}

    /** The table of enrollments. A wrong name is a separate mistake, so the table is found by what it points at. */
    public static TableDefinition definition(Scope scope) {
        Schema schema = scope.schema();
        Set<String> others = schema.tables();
        if (!others.contains("enrollments")) {
            others.removeIf(table -> keys(schema.table(table), "students").isEmpty()
                    || keys(schema.table(table), "courses").isEmpty());
        }
        return schema.table(others.size() == 1 ? others.iterator().next() : "enrollments");
    }

    /** The rows of enrollments. */
    public static Table rows(Scope scope) {
        return scope.table(definition(scope).name());
    }

    /** Whether no pair of a student and a course can be stored twice, whatever the two columns are called. */
    static boolean keepsPairsUnique(TableDefinition enrollments) {
        return keysOr(enrollments, "students", "student_id").stream()
                .anyMatch(student -> keysOr(enrollments, "courses", "course_id").stream()
                        .anyMatch(course ->
                                enrollments.uniqueSets().stream().anyMatch(Set.of(student, course)::containsAll)));
    }

    /** The columns of the key and those that point at the student and the course. */
    static Set<String> keyColumns(TableDefinition enrollments) {
        Set<String> columns = new TreeSet<>(enrollments.primaryKey());
        columns.addAll(keysOr(enrollments, "students", "student_id"));
        columns.addAll(keysOr(enrollments, "courses", "course_id"));
        return columns;
    }

    /** Whether the key consists of columns other than those that point at the student and the course. */
    static boolean hasKeyOfItsOwn(TableDefinition enrollments) {
        Set<String> key = enrollments.primaryKey();
        return key.size() > 1
                && Collections.disjoint(key, keysOr(enrollments, "students", "student_id"))
                && Collections.disjoint(key, keysOr(enrollments, "courses", "course_id"));
    }

    /** Whether a student and a course can have several enrollments. If not, that is a separate mistake. */
    public static boolean canShare(Scope scope) {
        return tooUnique(definition(scope)).isEmpty();
    }

    /** Unique column sets that should not be unique: the same student, course, time or grade may repeat. */
    public static Set<Set<String>> tooUnique(TableDefinition enrollments) {
        Set<String> students = keysOr(enrollments, "students", "student_id");
        Set<String> courses = keysOr(enrollments, "courses", "course_id");
        return enrollments.uniqueSets().stream()
                .filter(set -> Collections.disjoint(set, students) || Collections.disjoint(set, courses))
                .filter(set ->
                        !set.equals(enrollments.primaryKey()) || students.containsAll(set) || courses.containsAll(set))
                .collect(Collectors.toSet());
    }

    /** The columns that point at a student or a course; if none does, the one with the agreed name. */
    static Set<String> keysOr(TableDefinition enrollments, String parents, String agreed) {
        Set<String> keys = keys(enrollments, parents);
        return keys.isEmpty() && enrollments.column(agreed).isPresent() ? Set.of(agreed) : keys;
    }

    /** The columns of a table that point at another one. */
    static Set<String> keys(TableDefinition table, String parents) {
        return table.foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(parents))
                .map(ForeignKey::columns)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Fails unless one column, and no other, points at a table. */
    static void pointsAt(Scope scope, String column, String table, String where) {
        TableDefinition enrollments = definition(scope);
        Set<String> keys = keys(enrollments, table);
        boolean swapped = keys.equals(Set.of(table.equals("students") ? "course_id" : "student_id"));
        expected("column " + column + " of enrollments points at " + table
                        + (keys.size() > 1 ? ", and no other column does" : ""))
                .butWas(
                        keys.isEmpty()
                                ? "no column does; the columns are " + String.join(", ", enrollments.columns())
                                : String.join(" and ", keys) + (keys.size() > 1 ? " do" : " does"))
                .where(where)
                .misconception(
                        swapped
                                ? "SWAPPED"
                                : keys.size() > 1
                                        ? "SECOND_KEY"
                                        : enrollments.column(column).isPresent() ? "NO_FOREIGN_KEY" : "WRONG_COLUMN")
                .columns(enrollments.name(), column, keys)
                .unless(keys.equals(Set.of(column)));
        KeyTarget.requirePrimaryKey(scope, enrollments.name(), table, where);
    }

    /** Fails if the table of enrollments points at something other than the primary keys of students and courses. */
    static void pointsAtPrimaryKeys(Scope scope) {
        String enrollments = definition(scope).name();
        KeyTarget.requirePrimaryKey(scope, enrollments, "students", "Enrollment.student");
        KeyTarget.requirePrimaryKey(scope, enrollments, "courses", "Enrollment.course");
    }

    /** Tables other than the three of the exercise that point at other tables. */
    public static Set<String> furtherTables(Scope scope) {
        Schema schema = scope.schema();
        Set<String> others = schema.tables();
        others.removeAll(Set.of("students", "courses", definition(scope).name()));
        others.removeIf(table -> schema.table(table).foreignKeys().isEmpty());
        return others;
    }

    /** The outcome of an action, for feedback: why it was refused, or which enrollments there are afterwards. */
    public static String outcome(Optional<RuntimeException> refusal, Scope scope) {
        return refusal.map(RowChecks::told).orElseGet(() -> {
            Set<String> pairs = Seed.pairs(scope);
            return "table enrollments " + (pairs.isEmpty() ? "is empty" : "holds " + String.join(", ", pairs));
        });
    }

    /** An exception, for feedback. */
    public static String told(RuntimeException thrown) {
        return (thrown instanceof PersistenceException ? "it was refused: " : "it ended with an exception: ")
                + reason(thrown);
    }

    /** Sets of columns, for feedback. */
    public static String told(Set<Set<String>> columns) {
        return columns.isEmpty()
                ? "nothing"
                : columns.stream()
                        .map(set -> String.join(" with ", new TreeSet<>(set)))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Whether the database refused a row because the row that it points at does not exist. */
    static boolean isOfMissingParent(Throwable thrown) {
        return Causes.first(thrown, ConstraintViolationException.class)
                .filter(violation -> violation.getKind() == ConstraintKind.FOREIGN_KEY)
                .isPresent();
    }

    /** The innermost message of an exception, in one line. */
    public static String reason(Throwable thrown) {
        return Reason.of(thrown);
    }
}
