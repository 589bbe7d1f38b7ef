package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Column;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Moments;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of enrollments and its rows. */
@Entities({Student.class, Course.class, Enrollment.class})
final class EnrollmentTest {

    // lesson: association, pair-once, table-and-key
    @Graded(
            value = "association.pair-unique",
            needs = {"Enrollment.student", "Enrollment.course"})
    void aPairIsStoredOnceAtMost(Scope scope) {
        TableDefinition enrollments = scope.schema().table("enrollments");
        expected("no two rows of enrollments hold the same student and the same course")
                .butWas("only this is unique: " + RowChecks.told(enrollments.uniqueSets()) + "; the columns are "
                        + String.join(", ", enrollments.columns()))
                .where("Enrollment")
                .misconception(RowChecks.hasKeyOfItsOwn(enrollments) ? "KEY_TWICE" : "NOT_UNIQUE")
                .columns("enrollments", RowChecks.keyColumns(enrollments))
                .unless(RowChecks.keepsPairsUnique(enrollments));
    }

    // lesson: association, pair-complete
    @Graded(
            value = "association.pair-unique",
            needs = {"Enrollment.student", "Enrollment.course"})
    void noEnrollmentIsWithoutStudentOrCourse(Scope scope) {
        TableDefinition enrollments = RowChecks.definition(scope);
        List<String> nullable = List.of(Map.entry("students", "student_id"), Map.entry("courses", "course_id")).stream()
                .map(parent -> RowChecks.keysOr(enrollments, parent.getKey(), parent.getValue()))
                .filter(keys -> keys.stream().map(enrollments::requiredColumn).allMatch(Column::nullable))
                .map(keys -> String.join(" and ", keys))
                .toList();
        expected("every row of enrollments has a student and a course")
                .butWas(String.join(" and ", nullable) + " may be NULL")
                .where("Enrollment")
                .misconception("NULLABLE_KEY")
                .columns(enrollments.name(), nullable)
                .unless(nullable.isEmpty());
    }

    // lesson: association, student-mirror, course-mirror
    @Graded(
            value = "association.pair-unique",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void noOtherTableSaysWhoAttendsWhat(Scope scope) {
        Set<String> others = RowChecks.furtherTables(scope);
        expected("tables students, courses and enrollments are enough")
                .butWas("there is also a table " + String.join(", ", others))
                .misconception("EXTRA_TABLE")
                .schema(others)
                .unless(others.isEmpty());
    }

    // lesson: association, student-key, course-key, names
    @Graded(
            value = "association.keys-not-swapped",
            needs = {"Enrollment.student", "Enrollment.course"})
    void aRowPointsAtItsStudentAndItsCourse(Scope scope) {
        RowChecks.pointsAt(scope, "student_id", "students", "Enrollment.student");
        RowChecks.pointsAt(scope, "course_id", "courses", "Enrollment.course");
        Seed.keepNumbersOfCoursesApart(scope);
        Long ada = Seed.student(scope, "ada");
        Long art = Seed.course(scope, "art", 3);
        Seed.enrollment(scope, ada, art);
        Map<String, @Nullable Object> row = RowChecks.rows(scope).onlyRow();
        String held = row.get("student_id") + " and " + row.get("course_id");
        expected("the row has student_id " + ada + " and course_id " + art)
                .butWas("it has " + held)
                .where("Enrollment")
                .misconception("SWAPPED")
                .unless(held.equals(ada + " and " + art));
    }

    // lesson: association, enrolled-at-column, moment-type
    @Graded(
            value = "association.enrolled-at",
            needs = {"Enrollment.student", "Enrollment.course"})
    void anEnrollmentKnowsWhenItWasMade(Scope scope) {
        Long bob = Seed.student(scope, "bob");
        Long bio = Seed.course(scope, "bio", 2);
        Moments.Start before = Moments.begin(() -> scope.attempt(em -> {
            new Enrollment(em.find(Student.class, bob), em.find(Course.class, bio));
            em.getTransaction().setRollbackOnly();
        }));
        Seed.enrollment(scope, bob, bio);
        RowChecks.definition(scope).requiredColumn("enrolled_at");
        Long ada = Seed.student(scope, "ada");
        Long art = Seed.course(scope, "art", 3);
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Enrollment enrollment = new Enrollment(em.find(Student.class, ada), em.find(Course.class, art));
            Seed.link(enrollment);
            em.persist(enrollment);
        });
        expected("saving an enrollment writes the current date and time into enrolled_at")
                .butWas("it could not be saved: "
                        + refusal.map(RowChecks::reason).orElse(""))
                .where("Enrollment")
                .misconception("ENROLLED_AT_EMPTY")
                .unless(refusal.isEmpty());
        RowChecks.rows(scope).rows().forEach(row -> MomentChecks.isNow(row.get("enrolled_at"), before));
    }
}
