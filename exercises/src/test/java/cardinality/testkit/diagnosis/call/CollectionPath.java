package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;

/** A collection in a query where a single value is needed: {@code u.posts.size}, {@code count(u.posts)}. */
final class CollectionPath implements Kind {

    private static final Pattern GOES_ON =
            Pattern.compile("Plural path '.*?\\((\\w+)\\)((?:\\.\\w+)*)' .* attribute '(\\w+)'");
    private static final Pattern ARGUMENT =
            Pattern.compile("SqmPluralValuedSimplePath\\(.*?\\((\\w+)\\)((?:\\.\\w+)*)\\)");

    /** A function over a path, in which Hibernate finds a collection. */
    private static final String COUNTED = "(?i)\\bcount\\s*\\(\\s*(?:distinct\\s+)?\\w+(?:\\.\\w+)+\\s*\\)";

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.find(GOES_ON)
                .map(path -> goesOn(incident, path.group(1) + path.group(2), path.group(3)))
                .or(() -> compared(incident))
                .or(() -> argument(incident));
    }

    private static Finding goesOn(Incident incident, String path, String attribute) {
        return single(
                "\"" + path + "\" is a collection, and the path goes on to \"" + attribute + "\"",
                MarkedQuery.around(incident.queryWith(path), path + "." + attribute));
    }

    private static Optional<Finding> compared(Incident incident) {
        return incident.message("Multivalued paths are only allowed for")
                .map(message -> single(
                        "it compares a whole collection with a value", MarkedQuery.around(incident.query(), "")));
    }

    private static Optional<Finding> argument(Incident incident) {
        String query = incident.query();
        if (incident.root() instanceof NullPointerException broken && isInCount(broken)) {
            return Optional.of(
                    single("it counts a collection as if it were a value", MarkedQuery.matching(query, COUNTED)));
        }
        return incident.first(FunctionArgumentException.class)
                .map(refusal -> ARGUMENT.matcher(Words.messageOf(refusal)))
                .filter(Matcher::find)
                .map(path -> single(
                        "the collection \"" + path.group(1) + path.group(2) + "\" is passed to a function for values",
                        MarkedQuery.around(query, path.group(1) + path.group(2))));
    }

    /** Hibernate itself does not notice what is wrong, and breaks down when it writes the SQL. */
    private static boolean isInCount(NullPointerException broken) {
        StackTraceElement[] stack = broken.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().equals("org.hibernate.dialect.function.CountFunction");
    }

    private static Finding single(String found, String marked) {
        return Finding.of("a query that joins a collection before it looks into it", found, "COLLECTION_PATH")
                .in(marked);
    }
}
