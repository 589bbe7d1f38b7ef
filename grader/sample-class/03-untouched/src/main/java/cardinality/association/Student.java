package cardinality.association;

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

    // TODO 7: map the enrollments of this student as the mirror image of Enrollment.student.
    // Saving, merging or removing a student does the same to its enrollments. One that is taken out is deleted.
    @Transient
    private List<Enrollment> enrollments = new ArrayList<>();

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

    public Collection<Enrollment> getEnrollments() {
        return enrollments;
    }

    // TODO 9: create a new enrollment of this student in the course and return it. Both are already saved.
    // Afterwards the enrollments of the student and those of the course contain it.
    public Enrollment enroll(Course course) {
        throw new UnsupportedOperationException("TODO 9: implement Student.enroll");
    }

    // TODO 10: end the enrollment of this student in the course.
    // Afterwards neither the student's enrollments nor the course's contain it. If there is none, nothing happens.
    public void drop(Course course) {
        throw new UnsupportedOperationException("TODO 10: implement Student.drop");
    }
}
