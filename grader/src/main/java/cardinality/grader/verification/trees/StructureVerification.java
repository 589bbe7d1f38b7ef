package cardinality.grader.verification.trees;

import cardinality.grader.verification.structure.MappingRules;
import cardinality.grader.verification.structure.QueryRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.testkit.Graded;
import cardinality.trees.Categories;
import cardinality.trees.Category;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(Category.class, Categories.class);

    @Graded("trees.private-fields")
    void fieldsArePrivate() {
        structure.satisfies(MappingRules.NO_PUBLIC_FIELDS, "PUBLIC_FIELD");
    }

    @Graded("trees.lazy")
    void associationsAreLazy() {
        structure.satisfies(MappingRules.NO_EAGER, "EAGER");
    }

    @Graded("trees.cascade-down")
    void cascadesGoDownwards() {
        structure.satisfies(MappingRules.NO_CASCADE_UP, "CASCADE_UP");
    }

    @Graded("trees.jpql")
    void queriesSpeakOfClasses() {
        structure.satisfies(QueryRules.NO_NATIVE_SQL, "NATIVE_SQL");
    }
}
