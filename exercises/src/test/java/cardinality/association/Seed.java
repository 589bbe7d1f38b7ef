package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows for the tests.
 *
 * <p>Nothing here relies on what a single criterion requires: an enrollment is created by its constructor, put into
 * both collections directly and persisted separately. So only the tests that are about it find a helper that forgets a
 * side, or a missing cascade.
 */
public final class Seed {

    private Seed() {}

    /** Saves a student and returns its id. */
    public static Long student(Scope scope, String name) {
        return saved(scope, em -> {
            Student student = new Student(name);
            em.persist(student);
            return student::getId;
        });
    }

    /** Saves a course and returns its id. */
    public static Long course(Scope scope, String title, int credits) {
        return saved(scope, em -> {
            Course course = new Course(title, credits);
            em.persist(course);
            return course::getId;
        });
    }

    /**
     * Uses up ids of courses, so that no course that is saved from now on has the same id as a student. Only then can a
     * test see which of the two ids is written where.
     */
    public static void keepNumbersOfCoursesApart(Scope scope) {
        List<Course> fillers = IntStream.range(0, 40)
                .mapToObj(i -> new Course("filler " + i, null))
                .toList();
        scope.inTransaction(em -> fillers.forEach(em::persist));
        scope.inTransaction(em -> fillers.forEach(filler -> em.remove(em.find(Course.class, filler.getId()))));
    }

    /** Saves an enrollment of a saved student in a saved course, and checks that it can be read back. */
    public static void enrollment(Scope scope, Long student, Long course) {
        saved(scope, em -> {
            Enrollment enrollment =
                    scope.completed(new Enrollment(em.find(Student.class, student), em.find(Course.class, course)));
            link(enrollment);
            em.persist(enrollment);
            return () -> 0L;
        });
        Set<String> pairs = pairs(scope);
        notSaved("there is none when it is read back").unless(!pairs.isEmpty());
        misplaced().unless(pairs.contains(pair(student, course)));
    }

    /** The same name for a second row; another only if a constraint requires it, which is a separate mistake. */
    public static String twin(Scope scope, String table, String name) {
        TableDefinition definition = scope.schema().table(table);
        return definition.uniqueSets().equals(Set.of(definition.primaryKey())) ? name : name + " again";
    }

    /** The enrollment of a student in a course, whatever its mapping takes as its id. */
    public static Optional<Enrollment> find(EntityManager em, Long student, Long course) {
        return all(em).stream()
                .filter(e -> pair(e).equals(pair(student, course)))
                .findFirst();
    }

    /** All pairs of a student and a course in the database, as text. */
    public static Set<String> pairs(Scope scope) {
        return scope.fromTransaction(
                em -> all(em).stream().map(Seed::pair).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A pair as text, for comparisons and feedback. */
    public static String pair(Long student, Long course) {
        return "student " + student + " in course " + course;
    }

    /** Adds an enrollment to both collections, unless they contain it already or cannot be changed. */
    static void link(Enrollment enrollment) {
        if (enrollment.getStudent() != null && enrollment.getCourse() != null) {
            add(enrollment.getStudent().getEnrollments(), enrollment);
            add(enrollment.getCourse().getEnrollments(), enrollment);
        }
    }

    private static void add(Collection<Enrollment> enrollments, Enrollment enrollment) {
        try {
            if (enrollments != null && enrollments.stream().noneMatch(e -> e == enrollment)) {
                enrollments.add(enrollment);
            }
        } catch (UnsupportedOperationException readOnlyView) {
            // The enrollment is persisted on its own, and the next context reads the collection from the database.
        }
    }

    private static List<Enrollment> all(EntityManager em) {
        CriteriaQuery<Enrollment> query = em.getCriteriaBuilder().createQuery(Enrollment.class);
        query.select(query.from(Enrollment.class));
        return em.createQuery(query).getResultList();
    }

    private static String pair(Enrollment enrollment) {
        return pair(
                Optional.ofNullable(enrollment.getStudent()).map(Student::getId).orElse(null),
                Optional.ofNullable(enrollment.getCourse()).map(Course::getId).orElse(null));
    }

    private static Long saved(Scope scope, Function<EntityManager, Supplier<Long>> action) {
        List<Supplier<Long>> id = new ArrayList<>();
        Optional<RuntimeException> refusal = scope.attempt(em -> id.add(action.apply(em)));
        if (refusal.isPresent()) {
            if (!(refusal.get() instanceof PersistenceException)) {
                throw refusal.get();
            }
            if (RowChecks.isOfMissingParent(refusal.get())) {
                // The right number is the wrong value for a key that points at something else.
                RowChecks.pointsAtPrimaryKeys(scope);
            }
            throw RowChecks.isOfMissingParent(refusal.get())
                    ? misplaced().failure()
                    : notSaved("it was refused: " + RowChecks.reason(refusal.get()))
                            .failure();
        }
        return Objects.requireNonNull(id.get(0).get());
    }

    private static Expectation misplaced() {
        return expected("the row of an enrollment holds the number of its student in student_id, and the number of its"
                        + " course in course_id")
                .butWas("it holds other numbers")
                .where("Enrollment")
                .misconception("SWAPPED");
    }

    private static Expectation notSaved(String found) {
        return expected("an enrollment of a saved student in a saved course can be saved and read back")
                .butWas(found)
                .where("Enrollment")
                .misconception("NOT_SAVED");
    }
}
