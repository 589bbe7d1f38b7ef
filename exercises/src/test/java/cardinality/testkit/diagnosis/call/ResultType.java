package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Pattern;

/** A type of results that does not fit what a query selects, or a class in {@code select new} that is not there. */
final class ResultType implements Kind {

    private static final Pattern MISMATCH = Pattern.compile("query produces '([^']+)' but type '([^']+)' was given");
    private static final Pattern NO_CONSTRUCTOR = Pattern.compile("found no matching constructor '([^']+)'");
    private static final Pattern NO_CLASS =
            Pattern.compile("Could not resolve class '([^']+)' named for instantiation");

    private static final Pattern NOT_CALLED_SO = Pattern.compile("Missing constructor for type '([^']+)'");
    private static final String NEW = "(?i)\\bnew\\s+[\\w.$]+";

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.find(MISMATCH)
                .map(types -> type(
                        "it selects " + Words.withArticle(Words.simple(types.group(1))) + " and is given the type "
                                + Words.simple(types.group(2)),
                        MarkedQuery.around(incident.query(), "")))
                .or(() -> incident.find(NO_CONSTRUCTOR)
                        .map(type -> type(
                                "it is given the type " + Words.simple(type.group(1))
                                        + ", which has no constructor for what the query selects",
                                MarkedQuery.around(incident.query(), ""))))
                .or(() -> incident.find(NOT_CALLED_SO)
                        .map(type -> type(
                                Words.simple(type.group(1)) + " has no constructor for the values after \"new\"",
                                MarkedQuery.matching(incident.query(), NEW))))
                .or(() -> incident.find(NO_CLASS)
                        .map(type -> type(
                                "after \"new\" it names a class that is not there: " + type.group(1),
                                MarkedQuery.matching(incident.query(), NEW))));
    }

    private static Finding type(String found, String marked) {
        return Finding.of("a query whose results fit their type", found, "RESULT_TYPE")
                .in(marked);
    }
}
