package cardinality.grader.verification.identity;

import cardinality.grader.verification.structure.MappingRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.identity.Post;
import cardinality.identity.User;
import cardinality.testkit.Graded;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(User.class, Post.class);

    @Graded("identity.private-fields")
    void fieldsArePrivate() {
        structure.satisfies(MappingRules.NO_PUBLIC_FIELDS, "PUBLIC_FIELD");
    }
}
