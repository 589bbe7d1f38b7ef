package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks of the removal of students and courses. */
public final class RemovalChecks {

    private RemovalChecks() {}

    /** Fails if removing a student is passed on to its courses, or removes a link of another student. */
    public static void requireStudentRemovedAlone(Scope scope, Long id) {
        String name = scope.fromTransaction(em -> em.find(Student.class, id).getName());
        boolean reached = removalReaches(scope, em -> em.find(Student.class, id), Student::getCourses);
        requireNothingElseLost(
                scope, em -> em.find(Student.class, id), reached, "student " + name, name + " in ", "Student.courses");
    }

    /** Fails if removing a course is passed on to its students, or removes a link to another course. */
    public static void requireCourseRemovedAlone(Scope scope, Long id) {
        String title = scope.fromTransaction(em -> em.find(Course.class, id).getTitle());
        boolean reached = removalReaches(scope, em -> em.find(Course.class, id), Course::getStudents);
        requireNothingElseLost(
                scope, em -> em.find(Course.class, id), reached, "course " + title, " in " + title, "Course.students");
    }

    /** Fails unless a course can be removed once its students have dropped it. */
    public static void requireCourseRemovedAfterDrop(Scope scope, Long id, List<Long> students) {
        String title = scope.fromTransaction(em -> em.find(Course.class, id).getTitle());
        scope.attempt(em ->
                students.forEach(student -> Seed.cut(em.find(Student.class, student), em.find(Course.class, id))));
        requireRemoved(scope, em -> em.find(Course.class, id), "course " + title, " in " + title);
    }

    /**
     * Whether {@code em.remove} passes from one object on to the objects it is linked to, before anything is flushed.
     * The transaction is rolled back.
     */
    private static <E> boolean removalReaches(
            Scope scope, Function<EntityManager, E> find, Function<E, Collection<?>> partners) {
        boolean[] reached = {false};
        scope.attempt(em -> {
            E removed = find.apply(em);
            List<?> others = List.copyOf(partners.apply(removed));
            em.remove(removed);
            reached[0] = !others.stream().allMatch(em::contains);
            em.getTransaction().setRollbackOnly();
        });
        return reached[0];
    }

    /** A removal may be refused: the side that does not own its links cannot be removed while it has some. */
    private static void requireNothingElseLost(
            Scope scope, Function<EntityManager, ?> find, boolean reached, String removed, String links, String where) {
        List<String> before = everything(scope);
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.remove(find.apply(em)));
        List<String> lost = lost(before, scope, removed, links);
        boolean onlyLinks = lost.stream().allMatch(what -> what.startsWith("link "));
        String passedOn = "the removal was passed on"
                + refusal.map(e -> ", and refused: " + CallChecks.reason(e)).orElse("");
        expected("removing the " + removed + " removes at most its own links with it")
                .butWas(lost.isEmpty() ? passedOn : "also removed: " + String.join(", ", lost))
                .statements(scope.statements())
                .where(where)
                .misconception(onlyLinks && !reached ? "DROPS_OTHERS" : "CASCADE_ACROSS")
                .unless(lost.isEmpty() && !reached);
    }

    /** Another test checks links that could not be dropped. */
    private static void requireRemoved(Scope scope, Function<EntityManager, ?> find, String removed, String links) {
        if (everything(scope).stream().anyMatch(what -> isLink(what, links))) {
            return;
        }
        List<String> before = everything(scope);
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Optional.ofNullable(find.apply(em)).ifPresent(em::remove));
        CallChecks.rethrowOwn(refusal);
        boolean gone = !everything(scope).contains(removed);
        List<String> lost = lost(before, scope, removed, links);
        expected("once its links are dropped, the " + removed + " can be removed, and nothing else is lost")
                .butWas(refusal.map(e -> "it was refused: " + CallChecks.reason(e))
                        .orElse(gone ? "also removed: " + String.join(", ", lost) : "it is still there"))
                .statements(scope.statements())
                .unless(gone && lost.isEmpty());
    }

    private static List<String> lost(List<String> before, Scope scope, String removed, String links) {
        List<String> lost = new ArrayList<>(before);
        everything(scope).forEach(lost::remove);
        lost.removeIf(what -> what.equals(removed) || isLink(what, links));
        return lost;
    }

    private static boolean isLink(String what, String part) {
        String link = what.startsWith("link ") ? what.substring("link ".length()) : "";
        return part.endsWith(" ") ? link.startsWith(part) : link.endsWith(part);
    }

    private static List<String> everything(Scope scope) {
        Stream<String> students = TableChecks.names(scope).stream().map(s -> "student " + s);
        Stream<String> courses = TableChecks.titles(scope).stream().map(c -> "course " + c);
        Stream<String> links = TableChecks.links(scope).stream().map(l -> "link " + l);
        return Stream.of(students, courses, links).flatMap(s -> s).toList();
    }
}
