package cardinality.grader.verification.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.manytomany.CallChecks;
import cardinality.manytomany.Course;
import cardinality.manytomany.LinkChecks;
import cardinality.manytomany.Seed;
import cardinality.manytomany.Student;
import cardinality.manytomany.TableChecks;
import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** The helpers among students of one name and courses of one title, and among objects that have no id yet. */
@Entities({Student.class, Course.class})
final class NamesakeVerification {

    // lesson: manytomany, namesakes
    @Graded("manytomany.one-owner")
    void unsavedObjectsAreDifferentObjects() {
        Student lin = new Student("lin");
        Student mo = new Student("mo");
        Course poetry = new Course("Poetry");
        Course drama = new Course("Drama");
        LinkChecks.enrollNew(lin, poetry);
        LinkChecks.enrollNew(lin, drama);
        isNotTakenForAnother(lin.getCourses(), drama, "a new student who enrolled in two new courses has both");
        LinkChecks.enrollNew(mo, poetry);
        isNotTakenForAnother(poetry.getStudents(), mo, "a new course in which two new students enrolled has both");
    }

    /** Whether a helper loses the other links is another criterion: here, only a set that already has an equal one. */
    private static void isNotTakenForAnother(Collection<?> collection, Object added, String what) {
        boolean equalOne = collection.contains(added) && !ByReference.holds(collection, added);
        expected(what)
                .butWas("an equal one was there, and the second one was not added")
                .where("Student.enroll")
                .misconception("LOST_IN_SET")
                .unless(!equalOne);
    }

    // lesson: manytomany, namesakes
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void whatWasLinkedIsFoundOnceItIsSaved(Scope scope) {
        boolean[] lost = {false};
        scope.attempt(em -> {
            Student lin = scope.numbered(new Student("lin"));
            Course poetry = scope.numbered(new Course("Poetry"));
            LinkChecks.enrollNew(lin, poetry);
            List.of(lin, poetry).forEach(em::persist);
            em.flush();
            lost[0] = ByReference.isLostIn(lin.getCourses(), poetry) || ByReference.isLostIn(poetry.getStudents(), lin);
            em.getTransaction().setRollbackOnly();
        });
        expected("after a student and a course that are linked were saved, each can be found in the collection of the"
                        + " other, to be taken out again")
                .butWas("the collection has it, but contains says that it does not")
                .where("Student.courses, Course.students")
                .misconception("HASH_CHANGES")
                .unless(!lost[0]);
    }

    // lesson: manytomany, namesakes
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void namesakesEnroll(Scope scope) {
        Namesakes all = Namesakes.saved(scope);
        Seed.link(scope, all.lin, all.seminar);
        Seed.link(scope, all.kim, all.chess);
        if (!TableChecks.hasRoom(scope, all.lin, all.otherSeminar)
                || !TableChecks.hasRoom(scope, all.otherKim, all.chess)) {
            return;
        }
        boolean[] linked = {false, false};
        CallChecks.attempt(scope, em -> {
            Found found = all.in(em);
            found.lin.enroll(found.otherSeminar);
            found.otherKim.enroll(found.chess);
            linked[0] = LinkChecks.linked(found.lin, found.otherSeminar);
            linked[1] = LinkChecks.linked(found.otherKim, found.chess);
            em.getTransaction().setRollbackOnly();
        });
        requireTold(
                linked[0],
                "a student enrolls in a second course with the same title, and both sides show it",
                "Student.enroll");
        requireTold(
                linked[1],
                "a second student with the same name enrolls in a course, and both sides show it",
                "Student.enroll");
    }

    // lesson: manytomany, namesakes
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void namesakesOfWhatIsDroppedAreStillShown(Scope scope) {
        Namesakes all = Namesakes.saved(scope);
        Seed.link(scope, all.lin, all.seminar);
        Seed.link(scope, all.lin, all.otherSeminar);
        Seed.link(scope, all.kim, all.chess);
        Seed.link(scope, all.otherKim, all.chess);
        int before = TableChecks.links(scope).size();
        boolean[] linked = {false, false};
        CallChecks.attempt(scope, em -> {
            Found found = all.in(em);
            found.lin.drop(found.otherSeminar);
            found.otherKim.drop(found.chess);
            linked[0] = LinkChecks.linked(found.lin, found.seminar);
            linked[1] = LinkChecks.linked(found.kim, found.chess);
        });
        if (TableChecks.links(scope).size() != before - 2) {
            // Another criterion asks which rows are left. Here they are right, and the collections may be wrong.
            return;
        }
        requireTold(
                linked[0],
                "a student drops one of two courses with the same title, and both sides still show the other one",
                "Student.drop");
        requireTold(
                linked[1],
                "one of two students with the same name drops a course, and both sides still show the other one",
                "Student.drop");
    }

    private static void requireTold(boolean told, String what, String where) {
        expected(what)
                .butWas("one was taken for the other")
                .where(where)
                .misconception("NAME_IS_NO_KEY")
                .unless(told);
    }

    /** The ids of students and courses with equal names and titles. */
    private record Namesakes(Long lin, Long kim, Long otherKim, Long seminar, Long otherSeminar, Long chess) {

        static Namesakes saved(Scope scope) {
            return new Namesakes(
                    Seed.student(scope, "lin"),
                    Seed.student(scope, "kim"),
                    Seed.student(scope, Seed.twin(scope, "students", "kim")),
                    Seed.course(scope, "Seminar"),
                    Seed.course(scope, Seed.twin(scope, "courses", "Seminar")),
                    Seed.course(scope, "Chess"));
        }

        /** Loads all of them before any collection is read, which would otherwise hold proxies. */
        Found in(EntityManager em) {
            return new Found(
                    em.find(Student.class, lin),
                    em.find(Student.class, kim),
                    em.find(Student.class, otherKim),
                    em.find(Course.class, seminar),
                    em.find(Course.class, otherSeminar),
                    em.find(Course.class, chess));
        }
    }

    private record Found(
            Student lin, Student kim, Student otherKim, Course seminar, Course otherSeminar, Course chess) {}
}
