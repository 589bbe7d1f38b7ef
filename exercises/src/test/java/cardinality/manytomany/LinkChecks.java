package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the tests ask of objects that are linked. */
public final class LinkChecks {

    private LinkChecks() {}

    /** Whether a collection holds this very object, whatever {@code equals} says. */
    public static boolean holds(Collection<?> collection, Object wanted) {
        return collection != null && collection.stream().anyMatch(element -> element == wanted);
    }

    /** The misconception behind a side that was not told: it may have been a copy of the collection that was told. */
    static String ideaBehind(Supplier<Collection<?>> getter) {
        return getter.get() == getter.get() ? "ONE_SIDED" : "GETTER_COPY";
    }

    /** Whether both sides of a link know of each other. */
    public static boolean linked(Student student, Course course) {
        return holds(student.getCourses(), course) && holds(course.getStudents(), student);
    }

    /** Enrolls a student in a course, both just made, and fails if there is no collection to put the link into. */
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
        expected("an object that was just made has a collection, without links in it")
                .butWas("there is none: " + where + " is null")
                .where(where)
                .misconception("NO_COLLECTION")
                .unless(collection != null);
    }

    /**
     * Enrolls a saved student in a saved course and fails unless the link is stored once then. A link that the schema
     * has no room for is left out.
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
     * Runs an action and fails unless a link is stored once then.
     *
     * @param linking returns whether both sides know of the link in memory
     */
    public static void requireStored(Scope scope, String link, Function<EntityManager, Boolean> linking) {
        boolean[] told = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = CallChecks.attempt(scope, em -> told[0] = linking.apply(em));
        long rows = TableChecks.links(scope).stream().filter(link::equals).count();
        boolean tooManyWriters = refusal.isPresent() || rows > 1;
        expected("after enroll and a commit, " + link + " is stored in one row")
                .butWas(outcome(refusal, scope))
                .statements(scope.statements())
                .where(told[0] ? "Student.courses, Course.students" : "Student.enroll")
                .misconception(!told[0] ? "ONE_SIDED" : tooManyWriters ? "TWO_OWNERS" : "NOT_OWNER")
                .unless(refusal.isEmpty() && rows == 1);
    }

    /** Takes a saved student out of a saved course and fails if the link is still stored then. */
    public static void requireDropped(Scope scope, Long studentId, Long courseId, String link) {
        boolean[] told = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = CallChecks.attempt(scope, em -> {
            Student student = em.find(Student.class, studentId);
            Course course = em.find(Course.class, courseId);
            student.drop(course);
            told[0] = !holds(student.getCourses(), course) && !holds(course.getStudents(), student);
        });
        expected("after drop and a commit, " + link + " is not stored any more")
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
                // Found by the tests of the helper.
                em.getTransaction().setRollbackOnly();
            }
        });
    }

    /** Fails unless both ends of a possible link, in a new session, tell whether it is stored. */
    public static void requireRead(Scope scope, Long studentId, Long courseId, boolean stored) {
        CallChecks.comesToAnEnd(() -> scope.inTransaction(em -> {
            Student student = em.find(Student.class, studentId);
            Course course = em.find(Course.class, courseId);
            requireTold(holds(student.getCourses(), course), stored, "Student.courses");
            requireTold(holds(course.getStudents(), student), stored, "Course.students");
        }));
    }

    private static void requireTold(boolean told, boolean stored, String where) {
        expected("in a new session both sides show the links that are stored, and no others")
                .butWas(where + (told ? " shows one that is not stored" : " lacks one that is stored"))
                .where(where)
                .misconception("NOT_MIRRORED")
                .unless(told == stored);
    }

    /** Takes a student out of a course and fails if rows of other links are lost or written anew by that. */
    public static void requireOthersUntouched(Scope scope, Long student, Long course, String link) {
        List<String> others = new ArrayList<>(TableChecks.links(scope));
        others.remove(link);
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.drop(em.find(Student.class, student), em.find(Course.class, course)));
        CallChecks.rethrowOwn(refusal);
        List<String> stored = TableChecks.links(scope);
        expected("dropping " + link + " leaves the other links: " + String.join(", ", others))
                .butWas(outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.drop")
                .misconception("DROPS_OTHERS")
                .unless(stored.containsAll(others));
        int inserts = TableChecks.linkStatements(scope, Kind.INSERT);
        expected("dropping " + link + " writes no row of another link")
                .butWas(inserts + (inserts == 1 ? " row that had not changed was" : " rows that had not changed were")
                        + " deleted and inserted anew")
                .statements(scope.statements())
                .where("Student.courses, Course.students")
                .misconception(TableChecks.keepsPairsApart(scope) ? "COLLECTION_REPLACED" : "BAG")
                .unless(inserts == 0);
    }

    /** What became of an action, for a feedback: why it was refused, or the links that are stored after it. */
    public static String outcome(Optional<RuntimeException> refusal, Scope scope) {
        return refusal.map(e -> "it was refused: " + CallChecks.reason(e))
                .orElseGet(() -> TableChecks.told(TableChecks.links(scope)));
    }
}
