package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition of the where clause that counts or adds up: {@code where count(p) > 1}. */
final class AggregateInWhere implements Kind {

    /** The SQL state of H2; PostgreSQL has one for all mistakes with groups, and says which in its message. */
    private static final String MISPLACED = "90054";

    private static final String NOT_IN_WHERE = "not allowed in WHERE";

    private static final Pattern WHERE = Pattern.compile("(?i)\\bwhere\\b");
    private static final Pattern NEXT_CLAUSE = Pattern.compile("(?i)\\b(?:group\\s+by|order\\s+by|select)\\b");
    private static final Pattern AGGREGATE = Pattern.compile("(?i)\\b(?:count|sum|avg|min|max)\\s*\\([^()]*\\)");

    @Override
    public Optional<Finding> in(Incident incident) {
        boolean misplaced =
                Causes.sqlState(incident.thrown()).filter(MISPLACED::equals).isPresent()
                        || incident.message(NOT_IN_WHERE).isPresent();
        return misplaced ? inWhere(incident.query()) : Optional.empty();
    }

    private static Optional<Finding> inWhere(String query) {
        Matcher where = WHERE.matcher(query);
        Matcher clause = NEXT_CLAUSE.matcher(query);
        Matcher aggregate = AGGREGATE.matcher(query);
        while (where.find()) {
            int end = clause.find(where.end()) ? clause.start() : query.length();
            if (aggregate.find(where.end()) && aggregate.start() < end) {
                return Optional.of(Finding.of(
                                "a where clause with conditions on single rows",
                                "a condition in it is on a whole group of rows",
                                "AGGREGATE_IN_WHERE")
                        .in(MarkedQuery.between(query, aggregate.start(), aggregate.end())));
            }
        }
        return Optional.empty();
    }
}
