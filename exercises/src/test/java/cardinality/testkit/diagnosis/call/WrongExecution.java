package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import org.hibernate.query.IllegalQueryOperationException;
import org.hibernate.query.IllegalSelectQueryException;

/** A query that was run as what it is not: an update that is to give a list, or a select that is to change rows. */
final class WrongExecution implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        boolean refused = incident.first(IllegalSelectQueryException.class).isPresent()
                || incident.first(IllegalQueryOperationException.class).isPresent();
        return refused ? found(incident).map(found -> told(incident, found)) : Optional.empty();
    }

    private static Optional<String> found(Incident incident) {
        if (incident.message("Expecting a SELECT Query").isPresent()) {
            return Optional.of("it changes rows, and is asked for results");
        }
        if (incident.message("Result type given for a non-SELECT Query").isPresent()) {
            return Optional.of("it changes rows, and is given a type of results");
        }
        return incident.message("Expecting a non-SELECT Query")
                .map(message -> "it selects, and is run with executeUpdate");
    }

    private static Finding told(Incident incident, String found) {
        return Finding.of(
                        "results of a query that selects, or executeUpdate of one that changes rows",
                        found,
                        "RUN_AS_OTHER")
                .in(MarkedQuery.matching(incident.query(), "^\\s*\\w+"));
    }
}
