package cardinality.manytomany;

import cardinality.testkit.ByReference;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Rows for the tests.
 *
 * <p>Links are written without the mapping, and removed on both sides whatever the helper does. So only the tests that
 * are about it find a helper that forgets a side, or a table with two owners.
 */
public final class Seed {

    private Seed() {}

    /** Saves a student and returns its id. */
    public static Long student(Scope scope, String name) {
        return scope.fromTransaction(em -> {
                    Student student = scope.numbered(new Student(name));
                    em.persist(student);
                    return student;
                })
                .getId();
    }

    /** Saves a course and returns its id. */
    public static Long course(Scope scope, String title) {
        return scope.fromTransaction(em -> {
                    Course course = scope.numbered(new Course(title));
                    em.persist(course);
                    return course;
                })
                .getId();
    }

    /** The same name for a second row; another only if a constraint requires it, which is a separate mistake. */
    public static String twin(Scope scope, String table, String name) {
        TableDefinition definition = scope.schema().table(table);
        return definition.uniqueSets().equals(Set.of(definition.primaryKey())) ? name : name + " again";
    }

    /** Stores a link of a saved student to a saved course. It skips a link that the schema has no room for. */
    public static void link(Scope scope, Long student, Long course) {
        if (TableChecks.hasRoom(scope, student, course)) {
            TableChecks.linkTables(scope).forEach(table -> insert(scope, table, student, course));
        }
    }

    private static void insert(Scope scope, TableDefinition table, Long student, Long course) {
        Map<String, Object> row = new HashMap<>();
        TableChecks.studentColumns(table)
                .forEach(column -> row.put(column, PointerChecks.valueFor(scope, table, column, "students", student)));
        TableChecks.courseColumns(table)
                .forEach(column -> row.put(column, PointerChecks.valueFor(scope, table, column, "courses", course)));
        // A list with an order column numbers the rows of its owner, from 0 on.
        Long position = row.keySet().stream()
                .filter(table.primaryKey()::contains)
                .mapToLong(column -> TableChecks.rowsWith(scope, table, column, row.get(column)))
                .max()
                .orElse(0);
        table.columns()
                .forEach(column -> row.putIfAbsent(column, table.primaryKey().contains(column) ? position : 0));
        scope.table(table.name()).insert(row);
    }

    /** Takes a student out of a course with the helper, and directly if the helper leaves something behind. */
    public static void drop(Student student, Course course) {
        byHelper(student, course);
        byHand(student, course);
    }

    /** Takes a student out of a course directly, and with the helper if the getters return only views. */
    public static void cut(Student student, Course course) {
        byHand(student, course);
        if (ByReference.holds(student.getCourses(), course) || ByReference.holds(course.getStudents(), student)) {
            byHelper(student, course);
        }
    }

    private static void byHelper(Student student, Course course) {
        try {
            student.drop(course);
        } catch (StackOverflowError e) {
            // The tests of the helper find this.
        }
    }

    private static void byHand(Student student, Course course) {
        takeOut(student.getCourses(), course);
        takeOut(course.getStudents(), student);
    }

    private static void takeOut(Collection<?> collection, Object element) {
        try {
            if (ByReference.holds(collection, element)) {
                collection.removeIf(e -> e == element);
            }
        } catch (UnsupportedOperationException readOnlyView) {
            // The helper is the only way to change the collection.
        }
    }
}
