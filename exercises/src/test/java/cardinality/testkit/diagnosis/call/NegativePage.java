package cardinality.testkit.diagnosis.call;

import java.util.Optional;

/** A page that begins before the first row, or has fewer than no rows. */
final class NegativePage implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        return called(incident, "First result cannot be negative", "setFirstResult")
                .or(() -> called(incident, "Max results cannot be negative", "setMaxResults"));
    }

    private static Optional<Finding> called(Incident incident, String message, String method) {
        return incident.message(message).map(found -> Finding.of(
                        "a page that begins at row 0 or later and has 0 rows or more",
                        method + " is given a negative number",
                        "NEGATIVE_PAGE")
                .in(MarkedQuery.around(incident.query(), "")));
    }
}
