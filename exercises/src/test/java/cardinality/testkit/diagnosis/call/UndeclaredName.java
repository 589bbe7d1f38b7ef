package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Pattern;

/** An entity graph or a query that is asked for by a name, and that the entities of the exercise do not declare. */
final class UndeclaredName implements Kind {

    private static final Pattern GRAPH = Pattern.compile("^No EntityGraph with given name '([^']*)'");
    private static final Pattern QUERY = Pattern.compile("^No query named '([^']*)'");

    @Override
    public Optional<Finding> in(Incident incident) {
        return named(incident, GRAPH, "entity graph").or(() -> named(incident, QUERY, "query"));
    }

    private static Optional<Finding> named(Incident incident, Pattern pattern, String what) {
        return incident.find(pattern)
                .map(name -> Finding.of(
                        Words.withArticle(what) + " that the method itself describes",
                        "no entity declares " + Words.withArticle(what) + " with the name \"" + name.group(1) + "\"",
                        "NOT_DECLARED"));
    }
}
