package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.EnrollmentId;
import cardinality.association.RowChecks;
import cardinality.association.Seed;
import cardinality.association.Student;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import cardinality.testkit.TableDefinition;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What may repeat in the table, who is found under which id, and a moment that outlives a change. */
@Entities({Student.class, Course.class, Enrollment.class})
final class EnrollmentVerification {

    private static final Timestamp LONG_AGO = Timestamp.valueOf("2021-03-04 05:06:07");

    @Graded(
            value = "association.pair-unique",
            needs = {"Enrollment.student", "Enrollment.course"})
    void nothingButThePairIsUnique(Scope scope) {
        TableDefinition enrollments = RowChecks.definition(scope);
        Set<Set<String>> others = RowChecks.tooUnique(enrollments);
        expected("nothing in enrollments is unique but the pair of a student and a course")
                .butWas(RowChecks.told(others) + " may not repeat either")
                .where("Enrollment")
                .misconception("TOO_UNIQUE")
                .unless(others.isEmpty());
    }

    @Graded(
            value = "association.pair-unique",
            needs = {"Enrollment.student", "Enrollment.course"})
    void namesAndTitlesRepeat(Scope scope) {
        nothingButTheIdIsUnique(scope, "students", "Student");
        nothingButTheIdIsUnique(scope, "courses", "Course");
    }

    private static void nothingButTheIdIsUnique(Scope scope, String table, String where) {
        Set<Set<String>> unique = new HashSet<>(scope.schema().table(table).uniqueSets());
        unique.remove(scope.schema().table(table).primaryKey());
        expected("nothing in table " + table + " is unique but the id")
                .butWas(RowChecks.told(unique) + " may not repeat either")
                .where(where)
                .misconception("TOO_UNIQUE")
                .unless(unique.isEmpty());
    }

    @Graded(
            value = "association.keys-not-swapped",
            needs = {"Enrollment.student", "Enrollment.course"})
    void anEnrollmentIsFoundByItsId(Scope scope) {
        Seed.keepNumbersOfCoursesApart(scope);
        Long mo = Seed.student(scope, "mo");
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "100% logic", 0);
        Long maths = Seed.course(scope, "maths", 5);
        Seed.enrollment(scope, lin, logic);
        Seed.enrollment(scope, mo, maths);
        boolean usesTheId = scope.fromTransaction(em -> em.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(Seed.find(em, lin, logic).orElseThrow())
                instanceof EnrollmentId);
        if (!usesTheId) {
            return;
        }
        Optional<String> found = scope.fromTransaction(em -> Optional.ofNullable(
                        em.find(Enrollment.class, new EnrollmentId(lin, logic)))
                .map(e -> e.getStudent().getName() + " in " + e.getCourse().getTitle()));
        expected("the id of student " + lin + " and course " + logic + " finds the enrollment of the two")
                .butWas("it finds " + found.orElse("none"))
                .where("EnrollmentId")
                .misconception("SWAPPED")
                .unless(found.equals(Optional.of("lin in 100% logic")));
    }

    /** The clock is not waited for: the row is dated back by JDBC. */
    @Graded(
            value = "association.enrolled-at",
            needs = {"Enrollment.student", "Enrollment.course"})
    void enrolledAtOutlivesAGrade(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 0);
        Seed.enrollment(scope, lin, logic);
        Table rows = RowChecks.rows(scope);
        RowChecks.definition(scope).requiredColumn("enrolled_at");
        Optional<String> refusal = rows.overwrite("enrolled_at", LONG_AGO);
        expected("enrolled_at is of a type for a date with a time of day")
                .butWas("it does not take " + LONG_AGO)
                .where("Enrollment")
                .misconception("NOT_A_MOMENT")
                .unless(refusal.isEmpty());
        String before = String.valueOf(rows.onlyRow().get("enrolled_at"));
        scope.statements().clear();
        scope.attempt(em -> Seed.find(em, lin, logic).orElseThrow().setGrade(2));
        String after = String.valueOf(rows.onlyRow().get("enrolled_at"));
        expected("enrolled_at is the same after the enrollment got a grade")
                .butWas("it went from " + before + " to " + after)
                .statements(scope.statements())
                .where("Enrollment")
                .misconception("ENROLLED_AT_CHANGES")
                .unless(before.equals(after));
    }
}
