package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Place;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables that hold links, and the links in them.
 *
 * <p>They are found by what their columns point at. Only the tests of {@code one-join-table} check their names and
 * their number.
 */
public final class TableChecks {

    private TableChecks() {}

    /** Every table that points at both students and courses, or enrollments if there is none. */
    public static List<TableDefinition> linkTables(Scope scope) {
        Schema schema = scope.schema();
        List<TableDefinition> found = new ArrayList<>();
        for (String name : schema.tables()) {
            TableDefinition table = schema.table(name);
            if (!pointers(table, "students").isEmpty()
                    && !pointers(table, "courses").isEmpty()) {
                found.add(table);
            }
        }
        return found.isEmpty() ? List.of(schema.table("enrollments")) : found;
    }

    /** The columns that say to which student a link belongs. */
    public static Set<String> studentColumns(TableDefinition table) {
        return columns(table, "students", "student_id");
    }

    /** The columns that say to which course a link points. */
    public static Set<String> courseColumns(TableDefinition table) {
        return columns(table, "courses", "course_id");
    }

    /** The columns of both sides. */
    public static Set<String> pair(TableDefinition table) {
        Set<String> pair = new TreeSet<>(studentColumns(table));
        pair.addAll(courseColumns(table));
        return pair;
    }

    /** Fails if there is more than one table besides students and courses. */
    public static void requireOneLinkTable(Scope scope) {
        List.of("students", "courses").forEach(scope.schema()::table);
        Set<String> others = scope.schema().tables();
        others.removeAll(List.of("students", "courses"));
        expected("besides students and courses there is one table")
                .butWas("there are " + others.size() + ": " + String.join(", ", others))
                .where("Student.courses, Course.students")
                .misconception("EXTRA_TABLE")
                .schema(others)
                .unless(others.size() <= 1);
    }

    private static Set<String> columns(TableDefinition table, String target, String usualName) {
        Set<String> found = pointers(table, target);
        return found.isEmpty() ? Set.of(table.requiredColumn(usualName).name()) : found;
    }

    private static Set<String> pointers(TableDefinition table, String target) {
        return table.foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(target))
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is stored, in the form "ada in Algebra", sorted. If two tables disagree, both are listed. */
    public static List<String> links(Scope scope) {
        Map<String, List<String>> byTable = new HashMap<>();
        for (TableDefinition table : linkTables(scope)) {
            byTable.put(table.name(), links(scope, table));
        }
        List<String> first = byTable.values().iterator().next();
        if (byTable.values().stream().allMatch(first::equals)) {
            return first;
        }
        return byTable.entrySet().stream()
                .map(e -> "in table " + e.getKey() + " " + told(e.getValue()))
                .sorted()
                .toList();
    }

    private static List<String> links(Scope scope, TableDefinition table) {
        String student = studentColumns(table).iterator().next();
        String course = courseColumns(table).iterator().next();
        Map<Object, String> students = PointerChecks.labels(scope, table, student, "students", name(scope));
        Map<Object, String> courses = PointerChecks.labels(scope, table, course, "courses", title(scope));
        return scope.table(table.name()).rows().stream()
                .map(row -> students.get(PointerChecks.comparable(row.get(student))) + " in "
                        + courses.get(PointerChecks.comparable(row.get(course))))
                .sorted()
                .toList();
    }

    /** The names of all students that are stored, sorted. */
    public static List<String> names(Scope scope) {
        return texts(scope, "students", name(scope));
    }

    /** The titles of all courses that are stored, sorted. */
    public static List<String> titles(Scope scope) {
        return texts(scope, "courses", title(scope));
    }

    private static Optional<Place> name(Scope scope) {
        return scope.placeOf(new Student("somebody"), "somebody");
    }

    private static Optional<Place> title(Scope scope) {
        return scope.placeOf(new Course("something"), "something");
    }

    private static List<String> texts(Scope scope, String table, Optional<Place> label) {
        String id = scope.schema().table(table).primaryKey().iterator().next();
        return scope.table(table).rows().stream()
                .map(row -> label.map(place -> String.valueOf(row.get(place.column())))
                        .orElse("number " + PointerChecks.comparable(row.get(id))))
                .sorted()
                .toList();
    }

    /** Links in words, for feedback. */
    public static String told(List<String> links) {
        return links.isEmpty() ? "no link is stored" : "stored: " + String.join(", ", links);
    }

    /** Whether the key of each table prevents two rows with the same pair. */
    public static boolean keepsPairsApart(Scope scope) {
        return linkTables(scope).stream()
                .allMatch(table -> !table.primaryKey().isEmpty() && pair(table).containsAll(table.primaryKey()));
    }

    /** The number of statements of one kind in the log that wrote rows of links. */
    public static int linkStatements(Scope scope, Kind kind) {
        List<TableDefinition> tables = linkTables(scope);
        return scope.statements().statements().stream()
                .filter(statement -> statement.kind() == kind)
                .filter(statement -> tables.stream().anyMatch(table -> table.isNamedIn(statement.sql(), Set.of())))
                .mapToInt(ExecutedStatement::count)
                .sum();
    }

    /** Whether rows of links hold more than the two sides of the link. */
    public static boolean hasFurtherColumns(Scope scope) {
        return linkTables(scope).stream().anyMatch(table -> !pair(table).containsAll(table.columns()));
    }

    /** Whether no unique column prevents a link from being stored. */
    public static boolean hasRoom(Scope scope, Long student, Long course) {
        return linkTables(scope).stream()
                .allMatch(table -> isFree(scope, table, studentColumns(table), "students", student)
                        && isFree(scope, table, courseColumns(table), "courses", course));
    }

    private static boolean isFree(Scope scope, TableDefinition table, Set<String> columns, String target, Long id) {
        return columns.stream()
                .noneMatch(column -> table.isUnique(column)
                        && rowsWith(scope, table, column, PointerChecks.valueFor(scope, table, column, target, id))
                                > 0);
    }

    /** The number of rows of a table that have a given value in a column. */
    public static long rowsWith(Scope scope, TableDefinition table, String column, Object value) {
        return scope.table(table.name()).rows().stream()
                .filter(row -> PointerChecks.comparable(row.get(column)).equals(PointerChecks.comparable(value)))
                .count();
    }
}
