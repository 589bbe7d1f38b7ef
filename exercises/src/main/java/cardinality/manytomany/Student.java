package cardinality.manytomany;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@Entity
@Table(name = "students")
public class Student {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 100)
    private String name;

    // TODO 1: map the courses of this student. Table enrollments holds one row per link: student_id and course_id.
    // No link is stored twice, and adding or dropping one does not touch the rows of the others.
    // Removing a student removes neither courses nor other students.
    @Transient
    private List<Course> courses = new ArrayList<>();

    protected Student() {}

    public Student(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Collection<Course> getCourses() {
        return courses;
    }

    // TODO 3: enroll this student in the course. Afterwards the collection of each contains the other.
    public void enroll(Course course) {
        throw new UnsupportedOperationException("TODO 3: implement Student.enroll");
    }

    // TODO 4: take this student out of the course. Afterwards the collection of neither contains the other.
    public void drop(Course course) {
        throw new UnsupportedOperationException("TODO 4: implement Student.drop");
    }
}
