package cardinality.association;

import jakarta.persistence.Embeddable;

/** The numbers of a student and a course: together they identify one enrollment. */
@Embeddable
public record EnrollmentId(Long studentId, Long courseId) {}
