package cardinality.grader.verification.association;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.EnrollmentId;
import cardinality.association.Student;
import cardinality.grader.verification.structure.MappingRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.testkit.Graded;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(Student.class, Course.class, Enrollment.class, EnrollmentId.class);

    @Graded("association.private-fields")
    void fieldsArePrivate() {
        structure.satisfies(MappingRules.NO_PUBLIC_FIELDS, "PUBLIC_FIELD");
    }

    @Graded("association.lazy-associations")
    void associationsAreLazy() {
        structure.satisfies(MappingRules.NO_EAGER, "EAGER");
    }

    @Graded("association.cascade-down")
    void cascadesGoDownwards() {
        structure.satisfies(MappingRules.NO_CASCADE_UP, "CASCADE_UP");
    }
}
