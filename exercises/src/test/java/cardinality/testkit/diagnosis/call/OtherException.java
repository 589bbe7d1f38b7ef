package cardinality.testkit.diagnosis.call;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import org.jspecify.annotations.Nullable;

/** Any other exception: the outermost one and the innermost one, in their own words. */
final class OtherException {

    private OtherException() {}

    static CriterionFailure told(Incident incident, @Nullable String where) {
        Expectation expectation = Expectation.expected("no exception").butWas(Words.describe(incident.thrown()));
        if (incident.root() != incident.thrown()) {
            expectation.fact("caused by", Words.describe(incident.root()));
        }
        return where == null ? expectation.failure() : expectation.where(where).failure();
    }
}
