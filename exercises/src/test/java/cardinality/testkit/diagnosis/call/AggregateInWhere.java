package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import java.util.Optional;
import java.util.regex.Pattern;

/** A condition of the where clause that counts or adds up: {@code where count(p) > 1}. */
final class AggregateInWhere implements Kind {

    /** The SQL state of H2; PostgreSQL has one for all mistakes with groups, and says which in its message. */
    private static final String MISPLACED = "90054";

    private static final String NOT_IN_WHERE = "not allowed in WHERE";

    private static final String IN_WHERE = "(?is)\\bwhere\\b(?:(?!\\b(?:group|order)\\s+by\\b|\\bselect\\b).)*?";
    private static final String AGGREGATE = "(?i)\\b(?:count|sum|avg|min|max)\\s*\\([^()]*\\)";
    private static final Pattern MIXED = Pattern.compile(IN_WHERE + AGGREGATE);

    @Override
    public Optional<Finding> in(Incident incident) {
        boolean misplaced =
                Causes.sqlState(incident.thrown()).filter(MISPLACED::equals).isPresent()
                        || incident.message(NOT_IN_WHERE).isPresent();
        String query = incident.query();
        if (!misplaced || !MIXED.matcher(query).find()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "a where clause with conditions on single rows",
                        "a condition in it is on a whole group of rows",
                        "AGGREGATE_IN_WHERE")
                .in(MarkedQuery.matching(query, "(?<=" + "\\bwhere\\b.{0,900})" + AGGREGATE, AGGREGATE)));
    }
}
