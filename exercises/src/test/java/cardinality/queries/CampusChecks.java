package cardinality.queries;

import cardinality.association.Course;
import cardinality.queries.CallChecks.Call;
import cardinality.queries.CampusSeed.CourseRow;
import cardinality.queries.CampusSeed.StudentRow;
import cardinality.queries.ListChecks.Item;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of the methods about students and courses. */
public final class CampusChecks {

    private CampusChecks() {}

    /** Fails unless exactly the courses with more than n students are found, each once. */
    public static void requireCoursesWithMoreStudentsThan(Scope scope, CampusSeed seed, long n) {
        Call<Item> call = CallChecks.listFrom(
                scope,
                "Queries.coursesWithMoreStudentsThan",
                "",
                (queries, em) -> queries.coursesWithMoreStudentsThan(em, n),
                CampusChecks::item);
        Set<Item> wanted = courses(seed, course -> students(seed, course) > n);
        ListChecks.requireItems(
                call, "courses with more than " + n + (n == 1 ? " student" : " students"), wanted, found -> {
                    if (found.equals(courses(seed, course -> students(seed, course) >= n))) {
                        return n == 0 ? "COUNT_STAR" : "BOUNDARY";
                    }
                    if (found.equals(courses(seed, course -> names(seed, course) > n))) {
                        return "GROUP_BY_NAME";
                    }
                    boolean namesakes = seed.courses().stream()
                                    .map(CourseRow::title)
                                    .distinct()
                                    .count()
                            < seed.courses().size();
                    return namesakes ? "GROUP_BY_NAME" : found.containsAll(wanted) ? "COUNT_ROWS" : "WRONG_ROWS";
                });
        call.requireFewStatements(seed.courses().stream()
                .mapToInt(course -> seed.studentsOf(course).size())
                .filter(count -> count > n)
                .sum());
    }

    /** Fails unless exactly the students in courses with this title are found, each once. */
    public static void requireStudentsEnrolledIn(Scope scope, CampusSeed seed, String title) {
        requireStudentsEnrolledIn(scope, seed, title, "");
    }

    /** @param trap the misconception that the data are made for */
    public static void requireStudentsEnrolledIn(Scope scope, CampusSeed seed, String title, String trap) {
        Call<Item> call = CallChecks.listFrom(
                scope,
                "Queries.studentsEnrolledIn",
                trap,
                (queries, em) -> queries.studentsEnrolledIn(em, title),
                student -> Item.of(student.getId(), student.getName()));
        List<Item> enrollments = seed.courses().stream()
                .filter(course -> course.title().equals(title))
                .flatMap(course -> seed.studentsOf(course).stream())
                .map(student -> Item.of(student.id(), student.name()))
                .toList();
        ListChecks.requireItems(
                call,
                "students in courses with the title \"" + title + '"',
                enrollments,
                found -> trap.isEmpty() ? "WRONG_ROWS" : trap);
        call.requireFewStatements(enrollments.size());
    }

    /** Fails unless there is one tally for each course, with the number of its students. */
    public static void requireStudentsPerCourse(Scope scope, CampusSeed seed) {
        Call<Tally> call = CallChecks.listFrom(
                scope, "Queries.studentsPerCourse", "", Queries::studentsPerCourse, Function.identity());
        List<TallyChecks.Row> rows = seed.courses().stream()
                .map(course -> {
                    int students = seed.studentsOf(course).size();
                    return new TallyChecks.Row(course.id(), course.title(), students, students);
                })
                .toList();
        TallyChecks.requireTallies(call, rows, (row, found) -> {
            boolean namesCounted = seed.courses().stream()
                    .filter(course -> course.id() == row.id())
                    .anyMatch(course -> names(seed, course) == found);
            return namesCounted ? "GROUP_BY_NAME" : TallyChecks.ideaBehindCount(row, found);
        });
        call.requireFewStatements(rows.size());
    }

    /** Fails unless there is one tally for each student, with the sum of the credits. */
    public static void requireCreditsPerStudent(Scope scope, CampusSeed seed) {
        requireCreditsPerStudent(scope, seed, "");
    }

    /** @param trap the misconception that the data are made for */
    public static void requireCreditsPerStudent(Scope scope, CampusSeed seed, String trap) {
        Call<Tally> call = CallChecks.listFrom(
                scope, "Queries.creditsPerStudent", trap, Queries::creditsPerStudent, Function.identity());
        List<TallyChecks.Row> rows = seed.students().stream()
                .map(student -> new TallyChecks.Row(
                        student.id(),
                        student.name(),
                        seed.coursesOf(student).size(),
                        credits(seed, student).mapToLong(Integer::longValue).sum()))
                .toList();
        TallyChecks.requireTallies(call, rows, (row, found) -> ideaBehindCredits(seed, row, found, trap));
        call.requireFewStatements(rows.size());
    }

    private static String ideaBehindCredits(CampusSeed seed, TallyChecks.Row row, long found, String trap) {
        StudentRow student = new StudentRow(row.id(), row.name());
        if (found == (int) row.total()) {
            return "OVERFLOW";
        }
        if (found
                == credits(seed, student)
                        .distinct()
                        .mapToLong(Integer::longValue)
                        .sum()) {
            return "DISTINCT_VALUES";
        }
        return trap.isEmpty() ? found > row.total() ? "COUNT_ROWS" : "WRONG_ROWS" : trap;
    }

    private static Stream<Integer> credits(CampusSeed seed, StudentRow student) {
        return seed.coursesOf(student).stream().flatMap(course -> Stream.ofNullable(course.credits()));
    }

    private static Item item(Course course) {
        return Item.of(course.getId(), course.getTitle());
    }

    private static int students(CampusSeed seed, CourseRow course) {
        return seed.studentsOf(course).size();
    }

    /** The number of different names that the students of a course have. */
    private static long names(CampusSeed seed, CourseRow course) {
        return seed.studentsOf(course).stream().map(StudentRow::name).distinct().count();
    }

    private static Set<Item> courses(CampusSeed seed, Predicate<CourseRow> asked) {
        return seed.courses().stream()
                .filter(asked)
                .map(course -> Item.of(course.id(), course.title()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
