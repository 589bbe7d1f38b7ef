package cardinality.grader.verification.fetching;

import cardinality.fetching.Fetching;
import cardinality.grader.verification.structure.QueryRules;
import cardinality.grader.verification.structure.Structure;
import cardinality.testkit.Graded;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Remarks on answers that work but could be better; worth no points. */
@TestInstance(Lifecycle.PER_CLASS)
final class StructureVerification {

    private final Structure structure = Structure.of(Fetching.class);

    @Graded("fetching.jpql")
    void queriesSpeakOfClasses() {
        structure.satisfies(QueryRules.NO_NATIVE_SQL, "NATIVE_SQL");
    }
}
