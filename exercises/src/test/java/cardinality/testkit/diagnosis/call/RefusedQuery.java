package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.QueryException;
import org.hibernate.exception.SQLGrammarException;

/** Any other query that Hibernate could not interpret, or whose SQL the database could not parse. */
final class RefusedQuery implements Kind {

    /** The messages of Hibernate about an unknown type in {@code cast} and {@code treat}. */
    private static final Pattern UNKNOWN_TYPE =
            Pattern.compile("(?:unrecognized cast target type:|Could not resolve treat target type) '?([\\w.$]+)");

    private static final Pattern QUERY_IN_BRACKETS = Pattern.compile(" \\[.*\\]$", Pattern.DOTALL);

    @Override
    public Optional<Finding> in(Incident incident) {
        boolean refused = incident.first(QueryException.class).isPresent()
                || incident.first(SQLGrammarException.class).isPresent();
        return refused
                ? Optional.of(Finding.of(
                                "a query that Hibernate and the database accept",
                                reason(incident.root()),
                                "QUERY_REFUSED")
                        .in(MarkedQuery.around(incident.query(), "")))
                : Optional.empty();
    }

    private static String reason(Throwable root) {
        String message = Words.messageOf(root);
        Matcher type = UNKNOWN_TYPE.matcher(message);
        return type.find()
                ? "it names a type that is not there, or not for queries: " + type.group(1)
                : "it was refused: "
                        + Words.firstLine(QUERY_IN_BRACKETS.matcher(message).replaceFirst(""));
    }
}
