package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.KeyTarget;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.Set;
import java.util.stream.Collectors;

/** The table between students and courses. */
@Entities({Student.class, Course.class})
final class EnrollmentsTableTest {

    // lesson: manytomany, one-table, students-mirror
    @Graded(value = "manytomany.one-join-table", needs = "Student.courses")
    void studentsAndCoursesShareOneTableOfLinks(Scope scope) {
        TableChecks.requireOneLinkTable(scope);
        scope.schema().table("enrollments");
    }

    // lesson: manytomany, link-table, names
    @Graded(value = "manytomany.one-join-table", needs = "Student.courses")
    void enrollmentsPointsAtBothSidesAndHoldsNothingElse(Scope scope) {
        TableChecks.requireOneLinkTable(scope);
        TableDefinition enrollments = scope.schema().table("enrollments");
        enrollments.requiredColumn("student_id");
        enrollments.requiredColumn("course_id");
        expected("table enrollments consists of student_id and course_id")
                .butWas("its columns are " + String.join(", ", enrollments.columns()))
                .where("Student.courses, Course.students")
                .misconception("EXTRA_COLUMN")
                .columns("enrollments", enrollments.columns())
                .unless(enrollments.columns().size() == 2);
        boolean swapped =
                enrollments.references("student_id", "courses") || enrollments.references("course_id", "students");
        expected("student_id is a foreign key to students, and course_id is a foreign key to courses")
                .butWas(
                        enrollments.foreignKeys().isEmpty()
                                ? "enrollments has no foreign key"
                                : enrollments.foreignKeys().stream()
                                        .map(key -> String.join(", ", key.columns()) + " is a foreign key to "
                                                + key.referencedTable())
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                .where("Student.courses, Course.students")
                .misconception(swapped ? "SWAPPED" : "NO_FOREIGN_KEY")
                .schema("enrollments.student_id", "enrollments.course_id")
                .unless(enrollments.references("student_id", "students")
                        && enrollments.references("course_id", "courses"));
        KeyTarget.requirePrimaryKey(scope, "enrollments", "students", "Student.courses, Course.students");
        KeyTarget.requirePrimaryKey(scope, "enrollments", "courses", "Student.courses, Course.students");
    }

    // lesson: manytomany, links-once, one-table
    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void noTwoRowsHoldTheSamePair(Scope scope) {
        for (TableDefinition table : TableChecks.linkTables(scope)) {
            Set<String> pair = TableChecks.pair(table);
            expected("the schema keeps " + String.join(" and ", pair) + " of " + table.name()
                            + " from holding the same pair twice")
                    .butWas("no primary key and no other constraint does")
                    .where("Student.courses, Course.students")
                    .misconception("BAG")
                    .columns(table.name(), pair)
                    .unless(table.uniqueSets().stream().anyMatch(pair::containsAll)
                            || TableChecks.hasFurtherColumns(scope));
        }
    }
}
