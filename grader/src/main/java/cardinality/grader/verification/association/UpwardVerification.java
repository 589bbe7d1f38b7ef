package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.RowChecks;
import cardinality.association.Seed;
import cardinality.association.Student;
import cardinality.association.SurvivalChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.Hibernate;

/** What saving and merging must not pass on to a student or a course. */
@Entities({Student.class, Course.class, Enrollment.class})
final class UpwardVerification {

    // lesson: association, course-key
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void aMergedStudentDoesNotWriteItsCourses(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, lin, logic);
        Student detached = scope.fromTransaction(em -> {
            em.find(Course.class, logic);
            Student student = em.find(Student.class, lin);
            student.getEnrollments().forEach(e -> e.getCourse().getTitle());
            return student;
        });
        if (scope.table("courses").overwrite("title", "more logic").isPresent()) {
            // A foreign key to this column prevents it; that is a separate mistake.
            return;
        }
        scope.statements().clear();
        scope.attempt(em -> em.merge(detached));
        Set<String> titles = new TreeSet<>(SurvivalChecks.titles(scope));
        expected("merging a student that was loaded before its course was renamed keeps the new title, more logic")
                .butWas(SurvivalChecks.told("courses", titles, Set.of("more logic")) + " again")
                .statements(scope.statements())
                .where("Enrollment.course")
                .misconception("CASCADE_UP")
                .unless(titles.equals(Set.of("more logic")));
    }

    // lesson: association, nothing-upwards
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course"})
    void anEnrollmentIsSavedWithoutItsStudent(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, Seed.student(scope, "mo"), Seed.course(scope, "maths", 5));
        Student detached = loadedBefore(scope, em -> em.find(Student.class, lin), Student::getEnrollments);
        isSavedAlone(
                scope, Seed.pair(lin, logic), "student", em -> new Enrollment(detached, em.find(Course.class, logic)));
    }

    // lesson: association, course-key
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course"})
    void anEnrollmentIsSavedWithoutItsCourse(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, Seed.student(scope, "mo"), Seed.course(scope, "maths", 5));
        Course detached = loadedBefore(scope, em -> em.find(Course.class, logic), Course::getEnrollments);
        isSavedAlone(
                scope, Seed.pair(lin, logic), "course", em -> new Enrollment(em.find(Student.class, lin), detached));
    }

    private static <T> T loadedBefore(
            Scope scope, Function<EntityManager, T> find, Function<T, Collection<Enrollment>> enrollments) {
        return scope.fromTransaction(em -> {
            T found = find.apply(em);
            // A constructor may add the new enrollment to them.
            Hibernate.initialize(enrollments.apply(found));
            return found;
        });
    }

    /** Saving cannot be passed on to an object of an earlier session: Hibernate then refuses the enrollment. */
    private static void isSavedAlone(
            Scope scope, String pair, String parent, Function<EntityManager, Enrollment> enrollment) {
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.persist(scope.completed(enrollment.apply(em))));
        expected("a new enrollment can be saved with a saved " + parent + " that an earlier session loaded")
                .butWas(RowChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Enrollment." + parent)
                .misconception("CASCADE_UP")
                .unless(Seed.pairs(scope).contains(pair));
    }

    // lesson: association, nothing-upwards
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course"})
    void aMergedEnrollmentDoesNotWriteItsStudent(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, lin, logic);
        Enrollment detached = scope.fromTransaction(em -> {
            em.find(Student.class, lin);
            return Seed.find(em, lin, logic).orElseThrow();
        });
        if (scope.table("students").overwrite("name", "lina").isPresent()) {
            // A foreign key to this column prevents it; that is a separate mistake.
            return;
        }
        scope.statements().clear();
        scope.attempt(em -> em.merge(detached));
        Set<String> names = SurvivalChecks.names(scope);
        expected("merging an enrollment that was loaded before its student was renamed keeps the new name, lina")
                .butWas(SurvivalChecks.told("students", names, Set.of("lina")) + " again")
                .statements(scope.statements())
                .where("Enrollment.student")
                .misconception("CASCADE_UP")
                .unless(names.equals(Set.of("lina")));
    }
}
