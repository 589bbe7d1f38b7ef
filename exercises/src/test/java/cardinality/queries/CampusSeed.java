package cardinality.queries;

import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Students, courses and enrollments, written without the mapping, and kept here for comparison.
 *
 * <p>Tests identify a student or a course by a key, because names and titles may repeat. Ids decrease while rows are
 * written, and each table has its own range.
 */
public final class CampusSeed {

    private static final LocalDateTime ENROLLED_AT = LocalDateTime.of(2024, 9, 2, 8, 30);

    private final Table students;
    private final Table courses;
    private final Table enrollments;
    private final boolean dated;
    private final Map<String, StudentRow> studentsByKey = new LinkedHashMap<>();
    private final Map<String, CourseRow> coursesByKey = new LinkedHashMap<>();
    private final List<EnrollmentRow> enrolled = new ArrayList<>();

    public CampusSeed(Scope scope) {
        students = scope.table("students");
        courses = scope.table("courses");
        enrollments = scope.table("enrollments");
        // Your own table may still lack the column, which another exercise is about.
        dated = scope.schema().table("enrollments").column("enrolled_at").isPresent();
    }

    record StudentRow(long id, String name) {}

    record CourseRow(long id, String title, @Nullable Integer credits) {}

    record EnrollmentRow(StudentRow student, CourseRow course) {}

    /** Writes a course whose title is its key. */
    public CampusSeed course(String title, @Nullable Integer credits) {
        return course(title, title, credits);
    }

    public CampusSeed course(String key, String title, @Nullable Integer credits) {
        CourseRow course = new CourseRow(8_900 - 11L * coursesByKey.size(), title, credits);
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("id", course.id(), "title", title));
        row.put("credits", credits);
        courses.insert(row);
        coursesByKey.put(key, course);
        return this;
    }

    /** Writes a student whose name is the key, enrolled in some courses. */
    public CampusSeed student(String name, String... courseKeys) {
        return namedStudent(name, name, courseKeys);
    }

    public CampusSeed namedStudent(String key, String name, String... courseKeys) {
        StudentRow student = new StudentRow(490 - 3L * studentsByKey.size(), name);
        students.insert(Map.of("id", student.id(), "name", name));
        studentsByKey.put(key, student);
        Stream.of(courseKeys).forEach(course -> enroll(student, coursesByKey.get(course)));
        return this;
    }

    private void enroll(StudentRow student, @Nullable CourseRow course) {
        if (course == null) {
            throw new IllegalArgumentException("a seed enrolls students in courses that it has written before");
        }
        Map<String, Object> row = new HashMap<>(Map.of("student_id", student.id(), "course_id", course.id()));
        if (dated) {
            row.put("enrolled_at", ENROLLED_AT);
        }
        enrollments.insert(row);
        enrolled.add(new EnrollmentRow(student, course));
    }

    List<StudentRow> students() {
        return List.copyOf(studentsByKey.values());
    }

    List<CourseRow> courses() {
        return List.copyOf(coursesByKey.values());
    }

    List<StudentRow> studentsOf(CourseRow course) {
        return enrolled.stream()
                .filter(e -> e.course().equals(course))
                .map(EnrollmentRow::student)
                .toList();
    }

    List<CourseRow> coursesOf(StudentRow student) {
        return enrolled.stream()
                .filter(e -> e.student().equals(student))
                .map(EnrollmentRow::course)
                .toList();
    }
}
