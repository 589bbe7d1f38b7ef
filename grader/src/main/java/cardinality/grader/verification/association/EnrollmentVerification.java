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
import cardinality.testkit.Moments;
import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import cardinality.testkit.TableDefinition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may repeat in the table, which id finds which row, and a time that stays the same after a change. */
@Entities({Student.class, Course.class, Enrollment.class})
final class EnrollmentVerification {

    private static final Timestamp LONG_AGO = Timestamp.valueOf("2021-03-04 05:06:07");

    // lesson: association, pair-unique
    @Graded(
            value = "association.pair-unique",
            needs = {"Enrollment.student", "Enrollment.course"})
    void nothingButThePairIsUnique(Scope scope) {
        TableDefinition enrollments = RowChecks.definition(scope);
        Set<Set<String>> others = RowChecks.tooUnique(enrollments);
        expected("in enrollments only the pair of a student and a course is unique")
                .butWas("also unique: " + RowChecks.told(others))
                .where("Enrollment")
                .misconception("TOO_UNIQUE")
                .columns(
                        enrollments.name(), others.stream().flatMap(Set::stream).toList())
                .unless(others.isEmpty());
    }

    // lesson: association, pair-unique, namesakes
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
        // What a foreign key points at is unique because of the key; that is a separate mistake.
        RowChecks.definition(scope).foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(table))
                .forEach(key -> unique.remove(Set.copyOf(key.referencedColumns())));
        expected("in table " + table + " only the id is unique")
                .butWas("also unique: " + RowChecks.told(unique))
                .where(where)
                .misconception("TOO_UNIQUE")
                .columns(table, unique.stream().flatMap(Set::stream).toList())
                .unless(unique.isEmpty());
    }

    // lesson: association, find-by-id
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

    /** The test does not wait for the clock: JDBC sets the time of the row back. */
    // lesson: association, enrolled-at-column
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
        expected("the type of enrolled_at has a date and a time of day")
                .butWas("it does not accept " + LONG_AGO)
                .where("Enrollment")
                .misconception("NOT_A_MOMENT")
                .unless(refusal.isEmpty());
        isTheSameAfterAGrade(scope, lin, logic, 2);
        // A callback can distinguish an old row from a new one.
        rows.overwrite("enrolled_at", Timestamp.from(Instant.now().minusSeconds(90)));
        isTheSameAfterAGrade(scope, lin, logic, 1);
    }

    private static void isTheSameAfterAGrade(Scope scope, Long student, Long course, int grade) {
        Table rows = RowChecks.rows(scope);
        Map<String, @Nullable Object> before = rows.onlyRow();
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.find(em, student, course).orElseThrow().setGrade(grade));
        Map<String, @Nullable Object> after = rows.onlyRow();
        isTheSame(
                scope,
                "it changed from " + before.get("enrolled_at") + " to " + after.get("enrolled_at"),
                Objects.equals(before.get("enrolled_at"), after.get("enrolled_at")));
        // If the grade is not written, nothing can change the time; if writing it fails, nobody knows.
        isTheSame(
                scope,
                "the grade was not written to the row: "
                        + refusal.map(RowChecks::reason).orElse(""),
                refusal.isEmpty() || !after.equals(before));
    }

    private static void isTheSame(Scope scope, String found, boolean same) {
        expected("enrolled_at stays the same when the enrollment gets a grade")
                .butWas(found)
                .statements(scope.statements())
                .where("Enrollment")
                .misconception("ENROLLED_AT_CHANGES")
                .unless(same);
    }

    // lesson: association, enrolled-at-column
    @Graded(
            value = "association.enrolled-at",
            needs = {"Enrollment.student", "Enrollment.course"})
    void everyEnrollmentHasAMomentOfItsOwn(Scope scope) {
        RowChecks.definition(scope).requiredColumn("enrolled_at");
        Table rows = RowChecks.rows(scope);
        Set<@Nullable Object> moments = Moments.ofSaves(
                number -> Seed.enrollment(
                        scope, Seed.student(scope, "student " + number), Seed.course(scope, "course " + number, 0)),
                () -> rows.rows().stream()
                        .<@Nullable Object>map(row -> row.get("enrolled_at"))
                        .collect(Collectors.toCollection(ArrayList::new)));
        expected("saving an enrollment writes the current date and time into enrolled_at")
                .butWas("enrollments that were saved one after another have the same value")
                .where("Enrollment")
                .misconception("NOT_NOW")
                .unless(moments.size() > 1 || moments.contains(null));
    }
}
