package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Checks of linked objects. */
public final class LinkChecks {

    private LinkChecks() {}

    /** Fails if one call of {@code enroll} added an object more than once. */
    static void requireOnce(Collection<?> collection, Object added, String getter) {
        long times = ByReference.times(collection, added);
        expected("after one call of enroll, " + getter + " contains the other object once")
                .butWas("it contains it " + times + " times")
                .where("Student.enroll")
                .misconception("TWICE")
                .unless(times <= 1);
    }

    /** The misconception behind a side that was not changed: perhaps a copy of the collection was changed. */
    static String ideaBehind(Supplier<Collection<?>> getter) {
        return getter.get() == getter.get() ? "ONE_SIDED" : "GETTER_COPY";
    }

    /** Whether both sides of a link contain each other. */
    public static boolean linked(Student student, Course course) {
        return ByReference.holds(student.getCourses(), course) && ByReference.holds(course.getStudents(), student);
    }

    /** Enrolls a new student in a new course, and fails if there is no collection for the link. */
    public static void enrollNew(Student student, Course course) {
        try {
            CallChecks.comesToAnEnd(() -> student.enroll(course));
        } catch (NullPointerException e) {
            requireCollection(student.getCourses(), "Student.courses");
            requireCollection(course.getStudents(), "Course.students");
            throw e;
        }
    }

    private static void requireCollection(Collection<?> collection, String where) {
        expected("a new object has an empty collection")
                .butWas("it has none: " + where + " is null")
                .where(where)
                .misconception("NO_COLLECTION")
                .unless(collection != null);
    }

    /**
     * Enrolls a saved student in a saved course and fails unless the link is stored once afterwards. It skips a link
     * that the schema has no room for.
     */
    public static void requireEnrolled(Scope scope, Long studentId, Long courseId, String link) {
        if (!TableChecks.hasRoom(scope, studentId, courseId)) {
            return;
        }
        requireStored(scope, link, em -> {
            Student student = em.find(Student.class, studentId);
            Course course = em.find(Course.class, courseId);
            student.enroll(course);
            return linked(student, course);
        });
    }

    /**
     * Runs an action and fails unless a link is stored once afterwards.
     *
     * @param linking returns whether both sides have the link in memory
     */
    public static void requireStored(Scope scope, String link, Function<EntityManager, Boolean> linking) {
        boolean[] told = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = CallChecks.attempt(scope, em -> told[0] = linking.apply(em));
        long rows = TableChecks.links(scope).stream().filter(link::equals).count();
        boolean tooManyWriters = refusal.isPresent() || rows > 1;
        expected("after enroll and a commit, the link " + link + " is stored in one row")
                .butWas(outcome(refusal, scope))
                .statements(scope.statements())
                .where(told[0] ? "Student.courses, Course.students" : "Student.enroll")
                .misconception(!told[0] ? "ONE_SIDED" : tooManyWriters ? "TWO_OWNERS" : "NOT_OWNER")
                .unless(refusal.isEmpty() && rows == 1);
    }

    /** Takes a saved student out of a saved course and fails if the link is still stored afterwards. */
    public static void requireDropped(Scope scope, Long studentId, Long courseId, String link) {
        boolean[] told = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = CallChecks.attempt(scope, em -> {
            Student student = em.find(Student.class, studentId);
            Course course = em.find(Course.class, courseId);
            student.drop(course);
            told[0] = !ByReference.holds(student.getCourses(), course)
                    && !ByReference.holds(course.getStudents(), student);
        });
        expected("after drop and a commit, the link " + link + " is no longer stored")
                .butWas(outcome(refusal, scope))
                .statements(scope.statements())
                .where(told[0] ? "Student.courses, Course.students" : "Student.drop")
                .misconception(told[0] ? "NOT_OWNER" : "ONE_SIDED")
                .unless(refusal.isEmpty() && !TableChecks.links(scope).contains(link)
                        || TableChecks.hasFurtherColumns(scope));
    }

    /** Enrolls a saved student in a saved course, and returns what was thrown. */
    public static Optional<RuntimeException> enroll(Scope scope, Long student, Long course) {
        return scope.attempt(em -> {
            try {
                em.find(Student.class, student).enroll(em.find(Course.class, course));
            } catch (StackOverflowError e) {
                // The tests of the helper find this.
                em.getTransaction().setRollbackOnly();
            }
        });
    }

    /** Fails unless both ends of a possible link show, in a new session, whether it is stored. */
    public static void requireRead(Scope scope, Long studentId, Long courseId, boolean stored) {
        CallChecks.comesToAnEnd(() -> scope.inTransaction(em -> {
            Student student = em.find(Student.class, studentId);
            Course course = em.find(Course.class, courseId);
            requireTold(ByReference.holds(student.getCourses(), course), stored, "Student.courses");
            requireTold(ByReference.holds(course.getStudents(), student), stored, "Course.students");
        }));
    }

    private static void requireTold(boolean told, boolean stored, String where) {
        expected("in a new session both sides show the links that are stored, and no others")
                .butWas(where + (told ? " shows a link that is not stored" : " lacks a link that is stored"))
                .where(where)
                .misconception("NOT_MIRRORED")
                .unless(told == stored);
    }

    /** Takes a student out of a course and fails if rows of other links are lost or written again. */
    public static void requireOthersUntouched(Scope scope, Long student, Long course, String link) {
        List<String> others = new ArrayList<>(TableChecks.links(scope));
        others.remove(link);
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.drop(em.find(Student.class, student), em.find(Course.class, course)));
        CallChecks.rethrowOwn(refusal);
        List<String> stored = TableChecks.links(scope);
        expected("dropping " + link + " keeps the other links: " + String.join(", ", others))
                .butWas(outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.drop")
                .misconception("DROPS_OTHERS")
                .unless(stored.containsAll(others));
        int inserts = TableChecks.linkStatements(scope, Kind.INSERT);
        expected("dropping " + link + " writes no row of another link")
                .butWas(inserts + (inserts == 1 ? " row that had not changed was" : " rows that had not changed were")
                        + " deleted and inserted again")
                .statements(scope.statements())
                .where("Student.courses, Course.students")
                .misconception(TableChecks.keepsPairsApart(scope) ? "COLLECTION_REPLACED" : "BAG")
                .unless(inserts == 0);
    }

    /** The outcome of an action, for feedback: why it was refused, or which links are stored afterwards. */
    public static String outcome(Optional<RuntimeException> refusal, Scope scope) {
        return refusal.map(e -> "it was refused: " + CallChecks.reason(e))
                .orElseGet(() -> TableChecks.told(TableChecks.links(scope)));
    }
}
