package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.query.SyntaxException;

/** A query that cannot be read, such as {@code select * from User}. */
final class BrokenSyntax implements Kind {

    private static final Pattern PLACE = Pattern.compile("^At (\\d+):(\\d+) and token '(.*?)', ", Pattern.DOTALL);
    private static final Pattern STAR = Pattern.compile("(?is)\\bselect(\\s+distinct)?\\s*(\\w+\\.)?$");

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.first(SyntaxException.class).map(syntax -> {
            Matcher place = PLACE.matcher(Words.messageOf(syntax));
            return place.find()
                    ? at(
                            incident.query(),
                            Integer.parseInt(place.group(1)),
                            Integer.parseInt(place.group(2)),
                            place.group(3))
                    : unreadable("it is none").in(MarkedQuery.around(incident.query(), ""));
        });
    }

    private static Finding at(String query, int line, int column, String token) {
        String word = token.equals("<EOF>") ? "" : token;
        String marked = MarkedQuery.at(query, line, column, word);
        if (word.equals("*")
                && STAR.matcher(query.substring(0, MarkedQuery.indexOf(query, line, column)))
                        .find()) {
            return Finding.of(
                            "a query that selects objects or values by the names in its from clause",
                            "\"select *\" is SQL, where it stands for all columns",
                            "SQL_IN_JPQL")
                    .in(marked);
        }
        if (query.chars().filter(c -> c == '\'').count() % 2 == 1) {
            return unreadable("a text in it begins with a quote and has no end").in(marked);
        }
        if (word.equals(";")) {
            return unreadable("a semicolon ends a statement of SQL, and no query here")
                    .in(marked);
        }
        return unreadable(word.isEmpty() ? "it ends too early" : "it cannot be read from \"" + word + "\" on")
                .in(marked);
    }

    private static Finding unreadable(String found) {
        return Finding.of("a query that Hibernate can read", found, "QUERY_SYNTAX");
    }
}
