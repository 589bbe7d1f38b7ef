package cardinality.grader.verification.onetomany;

import cardinality.grader.verification.structure.MappingRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Graded;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(User.class, Post.class, Comment.class);

    @Graded("onetomany.private-fields")
    void fieldsArePrivate() {
        structure.satisfies(MappingRules.NO_PUBLIC_FIELDS, "PUBLIC_FIELD");
    }

    @Graded("onetomany.cascade-down")
    void cascadesGoDownwards() {
        structure.satisfies(MappingRules.NO_CASCADE_UP, "CASCADE_UP");
    }
}
