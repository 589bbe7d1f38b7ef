package cardinality.grader.verification.onetoone;

import cardinality.grader.verification.structure.MappingRules;
import cardinality.grader.verification.structure.QueryRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.onetoone.Profile;
import cardinality.onetoone.User;
import cardinality.onetoone.Users;
import cardinality.testkit.Graded;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(User.class, Profile.class, Users.class);

    @Graded("onetoone.private-fields")
    void fieldsArePrivate() {
        structure.satisfies(MappingRules.NO_PUBLIC_FIELDS, "PUBLIC_FIELD");
    }

    @Graded("onetoone.lazy-associations")
    void associationsAreLazy() {
        structure.satisfies(MappingRules.NO_EAGER, "EAGER");
    }

    @Graded("onetoone.jpql")
    void queriesSpeakOfClasses() {
        structure.satisfies(QueryRules.NO_NATIVE_SQL, "NATIVE_SQL");
    }
}
