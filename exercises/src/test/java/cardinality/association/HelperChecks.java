package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Expectation;
import cardinality.testkit.FailedCall;
import cardinality.testkit.Scope;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.collection.spi.PersistentCollection;
import org.jspecify.annotations.Nullable;

/** Checks of {@code enroll} and {@code drop}. */
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
        expected("if a saved student enrolls in a course, the enrollment is saved too, without its own persist call")
                .butWas(refusal.map(RowChecks::told).orElse("there is no row for " + Seed.pair(student, course)))
                .statements(scope.statements())
                .where("Student.enrollments")
                .misconception(replaced[0] ? "COLLECTION_REPLACED" : "NO_CASCADE_PERSIST")
                .unless(Seed.pairs(scope).contains(Seed.pair(student, course)));
    }

    /** Calls {@code enroll} and fails unless it returns an enrollment of the two that both collections contain. */
    public static Enrollment enroll(Student student, Course course) {
        @Nullable Enrollment enrollment;
        try {
            enrollment = student.enroll(course);
        } catch (RuntimeException e) {
            throw FailedCall.of(e);
        }
        if (enrollment == null) {
            throw expected("enroll returns the enrollment that it created")
                    .butWas("it returned null")
                    .where("Student.enroll")
                    .misconception("WRONG_RETURN")
                    .failure();
        }
        link("an enrollment that enroll created has its student", "getStudent() returns another one", "Student.enroll")
                .unless(enrollment.getStudent() == student);
        link("an enrollment that enroll created has its course", "getCourse() returns another one", "Student.enroll")
                .unless(enrollment.getCourse() == course);
        requireAmong(student::getEnrollments, enrollment, "student");
        requireAmong(course::getEnrollments, enrollment, "course");
        return enrollment;
    }

    private static void requireAmong(Supplier<Collection<Enrollment>> getter, Enrollment made, String whose) {
        Collection<Enrollment> enrollments = getter.get();
        boolean takenForAnother = enrollments.contains(made);
        if (ByReference.holds(enrollments, made)) {
            requireOnce(enrollments, made, whose);
            return;
        }
        boolean anotherWasReturned = holdsPair(enrollments, made.getStudent(), made.getCourse());
        throw expected("after enroll, getEnrollments() of the " + whose
                        + " contains the enrollment that enroll returned")
                .butWas(
                        takenForAnother
                                ? "it contains an equal one instead"
                                : anotherWasReturned
                                        ? "it contains another enrollment of the two"
                                        : "it does not contain it")
                .where("Student.enroll")
                .misconception(
                        takenForAnother
                                ? "LOST_IN_SET"
                                : anotherWasReturned
                                        ? "WRONG_RETURN"
                                        : givesCopies(getter) ? "GETTER_COPY" : "ONE_SIDED")
                .failure();
    }

    private static void requireOnce(Collection<Enrollment> enrollments, Enrollment made, String whose) {
        long times = ByReference.times(enrollments, made);
        expected("after enroll, getEnrollments() of the " + whose + " contains the new enrollment once")
                .butWas("it contains it " + times + " times")
                .where("Student.enroll")
                .misconception("TWICE")
                .unless(times == 1);
    }

    private static boolean givesCopies(Supplier<Collection<Enrollment>> getter) {
        return getter.get() != getter.get();
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
                .butWas(refusal.map(RowChecks::told).orElse("its row is still there"))
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
            throw FailedCall.of(e);
        }
        boolean inStudent = holdsPair(student.getEnrollments(), student, course);
        boolean inCourse = holdsPair(course.getEnrollments(), student, course);
        String found = inStudent && inCourse
                ? "both still have it"
                : "getEnrollments() of the " + (inStudent ? "student" : "course") + " still contains it";
        boolean copies = givesCopies(inStudent ? student::getEnrollments : course::getEnrollments);
        expected("after drop, neither the student nor the course has the enrollment of the two")
                .butWas(found)
                .where("Student.drop")
                .misconception(inStudent && inCourse ? "ENROLLMENT_NOT_FOUND" : copies ? "GETTER_COPY" : "ONE_SIDED")
                .unless(!inStudent && !inCourse);
    }

    /** Whether one of these enrollments is of this student in this course. */
    public static boolean holdsPair(Collection<Enrollment> enrollments, Student student, Course course) {
        return enrollments.stream()
                .anyMatch(e -> student.getId().equals(e.getStudent().getId())
                        && course.getId().equals(e.getCourse().getId()));
    }

    private static Expectation link(String expectation, String found, String where) {
        return expected(expectation).butWas(found).where(where).misconception("ONE_SIDED");
    }
}
