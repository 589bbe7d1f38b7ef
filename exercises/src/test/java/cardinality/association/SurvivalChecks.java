package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Scope;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks of students and courses after an operation on their enrollments. */
public final class SurvivalChecks {

    private SurvivalChecks() {}

    /** Names of all students in the table. */
    public static Set<String> names(Scope scope) {
        return values(scope, "students", "name");
    }

    /** Titles of all courses in the table. */
    public static Set<String> titles(Scope scope) {
        return values(scope, "courses", "title");
    }

    /** What a table holds, for feedback; if it holds what it should, a DELETE was attempted and rolled back. */
    public static String told(String table, Set<String> found, Set<String> wanted) {
        if (found.equals(wanted)) {
            return "a DELETE on table " + table + " was attempted";
        }
        return "table " + table + (found.isEmpty() ? " is empty" : " holds " + String.join(", ", found));
    }

    private static Set<String> values(Scope scope, String table, String column) {
        return scope.table(table).rows().stream()
                .map(row -> String.valueOf(row.get(column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Fails unless these students and these courses are in their tables, and nobody tried to delete one. */
    public static void bothSurvive(Scope scope, Set<String> students, Set<String> courses, String event) {
        expected(event + " keeps its student in table students")
                .butWas(told("students", names(scope), students))
                .statements(scope.statements())
                .where("Enrollment.student")
                .misconception("CASCADE_UP")
                .unless(names(scope).equals(students) && scope.statements().count(Kind.DELETE, "students") == 0);
        expected(event + " keeps its course in table courses")
                .butWas(told("courses", titles(scope), courses))
                .statements(scope.statements())
                .where("Enrollment.course")
                .misconception("CASCADE_UP")
                .unless(titles(scope).equals(courses) && scope.statements().count(Kind.DELETE, "courses") == 0);
    }
}
