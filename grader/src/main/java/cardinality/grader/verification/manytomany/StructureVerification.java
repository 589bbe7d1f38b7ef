package cardinality.grader.verification.manytomany;

import cardinality.grader.verification.structure.MappingRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.manytomany.Course;
import cardinality.manytomany.Student;
import cardinality.testkit.Graded;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(Student.class, Course.class);

    @Graded("manytomany.private-fields")
    void fieldsArePrivate() {
        structure.satisfies(MappingRules.NO_PUBLIC_FIELDS, "PUBLIC_FIELD");
    }

    @Graded("manytomany.lazy-associations")
    void associationsAreLazy() {
        structure.satisfies(MappingRules.NO_EAGER, "EAGER");
    }
}
