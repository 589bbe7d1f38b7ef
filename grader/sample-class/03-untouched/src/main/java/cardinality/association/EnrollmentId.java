package cardinality.association;

/** The numbers of a student and a course: together they identify one enrollment. */
public class EnrollmentId {

    private Long studentId;

    private Long courseId;

    protected EnrollmentId() {}

    public EnrollmentId(Long studentId, Long courseId) {
        this.studentId = studentId;
        this.courseId = courseId;
    }

    // TODO 1: an id equals every id with the same student number and the same course number, and no other object.
    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("TODO 1: implement EnrollmentId.equals");
    }

    // TODO 2: equal ids have equal hash codes.
    @Override
    public int hashCode() {
        throw new UnsupportedOperationException("TODO 2: implement EnrollmentId.hashCode");
    }
}
