package cardinality.association;

import jakarta.persistence.Transient;

// TODO 3: make this class an entity that is stored in table enrollments, with a primary key.
// The schema keeps each pair of student and course from being stored twice.
public class Enrollment {

    // TODO 4: map the student, column student_id. Every row has a student.
    // No operation on an enrollment is passed on to its student.
    @Transient
    private Student student;

    // TODO 5: map the course, column course_id. The rules are the same as for the student.
    @Transient
    private Course course;

    // TODO 6: add column enrolled_at: the date and time at which the enrollment was first saved; it never changes.

    /** Null as long as there is no grade. */
    private Integer grade;

    protected Enrollment() {}

    public Enrollment(Student student, Course course) {
        this.student = student;
        this.course = course;
    }

    public Student getStudent() {
        return student;
    }

    public Course getCourse() {
        return course;
    }

    public Integer getGrade() {
        return grade;
    }

    public void setGrade(Integer grade) {
        this.grade = grade;
    }
}
