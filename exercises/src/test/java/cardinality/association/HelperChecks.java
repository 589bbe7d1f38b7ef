package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.hibernate.collection.spi.PersistentCollection;
import org.jspecify.annotations.Nullable;

/** What the tests ask of {@code enroll} and {@code drop}. */
public final class HelperChecks {

    private HelperChecks() {}

    /** Fails unless {@code enroll} links a saved student and a saved course, and stores the enrollment with it. */
    public static void enrollStores(Scope scope, Long student, Long course) {
        boolean[] replaced = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Student found = em.find(Student.class, student);
            Course wanted = em.find(Course.class, course);
            Collection<Enrollment> before = found.getEnrollments();
            scope.completed(enroll(found, wanted));
            replaced[0] = before instanceof PersistentCollection && found.getEnrollments() != before;
        });
        expected("a saved student that enrolls in a course is saved with the enrollment, without a persist of its own")
                .butWas(RowChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enrollments")
                .misconception(replaced[0] ? "COLLECTION_REPLACED" : "NO_CASCADE_PERSIST")
                .unless(Seed.pairs(scope).contains(Seed.pair(student, course)));
    }

    /** Calls {@code enroll} and fails unless it returns an enrollment of the two that both hold. */
    public static Enrollment enroll(Student student, Course course) {
        @Nullable Enrollment enrollment;
        try {
            enrollment = student.enroll(course);
        } catch (RuntimeException e) {
            throw thrown(e, "Student.enroll");
        }
        if (enrollment == null) {
            throw expected("enroll returns the enrollment it made")
                    .butWas("it returned null")
                    .where("Student.enroll")
                    .misconception("RETURNS_NULL")
                    .failure();
        }
        link("an enrollment that enroll made knows its student", "getStudent() gives another one", "Student.enroll")
                .unless(enrollment.getStudent() == student);
        link("an enrollment that enroll made knows its course", "getCourse() gives another one", "Student.enroll")
                .unless(enrollment.getCourse() == course);
        requireAmong(student.getEnrollments(), enrollment, "student");
        requireAmong(course.getEnrollments(), enrollment, "course");
        return enrollment;
    }

    private static void requireAmong(Collection<Enrollment> enrollments, Enrollment made, String whose) {
        boolean takenForAnother = enrollments.contains(made);
        expected("after enroll the enrollments of the " + whose + " hold the new one")
                .butWas(takenForAnother ? "they hold one that is equal to it in its place" : "they do not")
                .where("Student.enroll")
                .misconception(takenForAnother ? "LINKS_LOST" : "ONE_SIDED")
                .unless(RowChecks.holds(enrollments, made));
    }

    /** Fails unless {@code drop} unlinks a saved student and a saved course, and deletes the row. */
    public static void dropDeletes(Scope scope, Long student, Long course) {
        boolean[] replaced = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Student found = em.find(Student.class, student);
            Course left = em.find(Course.class, course);
            Collection<Enrollment> before = found.getEnrollments();
            drop(found, left);
            replaced[0] = before instanceof PersistentCollection && found.getEnrollments() != before;
        });
        String inTheWay = scope.statements().updates() > 0 ? "TWO_OWNERS" : "DELETE_REFUSED";
        expected("a dropped enrollment is deleted from its table")
                .butWas(RowChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enrollments")
                .misconception(replaced[0] ? "COLLECTION_REPLACED" : refusal.isPresent() ? inTheWay : "NO_ORPHAN")
                .unless(!Seed.pairs(scope).contains(Seed.pair(student, course)));
    }

    /** Calls {@code drop} and fails if a student or a course still holds an enrollment of the two. */
    public static void drop(Student student, Course course) {
        try {
            student.drop(course);
        } catch (RuntimeException e) {
            throw thrown(e, "Student.drop");
        }
        link("after drop the enrollments of the student do not hold the one in the course", "they do", "Student.drop")
                .unless(!holdsPair(student.getEnrollments(), student, course));
        link("after drop the enrollments of the course do not hold the one of the student", "they do", "Student.drop")
                .unless(!holdsPair(course.getEnrollments(), student, course));
    }

    /** Whether one of these enrollments is of this student in this course. */
    public static boolean holdsPair(Collection<Enrollment> enrollments, Student student, Course course) {
        return enrollments.stream()
                .anyMatch(e -> student.getId().equals(e.getStudent().getId())
                        && course.getId().equals(e.getCourse().getId()));
    }

    private static CriterionFailure thrown(RuntimeException e, String where) {
        if (String.valueOf(e.getMessage()).startsWith("TODO")) {
            throw e;
        }
        Expectation expectation = expected(where.substring(where.indexOf('.') + 1) + " throws no exception")
                .butWas(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + RowChecks.reason(e)))
                .where(where);
        if (e instanceof ConcurrentModificationException) {
            expectation.misconception("CHANGED_IN_A_LOOP");
        } else if (e instanceof UnsupportedOperationException) {
            expectation.misconception("READ_ONLY_VIEW");
        }
        return expectation.failure();
    }

    private static Expectation link(String expectation, String found, String where) {
        return expected(expectation).butWas(found).where(where).misconception("ONE_SIDED");
    }
}
