package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import cardinality.testkit.internal.CallLog;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * An exception and what is known of the call that threw it.
 *
 * @param queries the texts of the queries that were created before it, the last one last
 * @param factory the mapping that they ran over, or null if it is not known
 */
record Incident(
        Throwable thrown, List<String> queries, @Nullable SessionFactoryImplementor factory) {

    static Incident of(Throwable thrown, CallLog calls, @Nullable SessionFactoryImplementor factory) {
        return new Incident(thrown, calls.queries(), factory);
    }

    Stream<Throwable> chain() {
        return Causes.of(thrown);
    }

    <T extends Throwable> Optional<T> first(Class<T> type) {
        return Causes.first(thrown, type);
    }

    Throwable root() {
        return Causes.root(thrown);
    }

    /** The first match of a pattern in the messages of the chain. */
    Optional<Matcher> find(Pattern pattern) {
        return chain().map(Words::messageOf)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst();
    }

    /** The first message of the chain that contains a text. */
    Optional<String> message(String part) {
        return chain().map(Words::messageOf)
                .filter(message -> message.contains(part))
                .findFirst();
    }

    /** The query that failed: the one that a message names, or else the last one that was created. */
    String query() {
        for (int i = queries.size() - 1; i >= 0; i--) {
            String query = queries.get(i);
            if (!query.isBlank()
                    && chain().anyMatch(cause -> Words.messageOf(cause).contains("[" + query + "]"))) {
                return query;
            }
        }
        return queries.isEmpty() ? "" : queries.get(queries.size() - 1);
    }

    /** The last query that contains a text; otherwise {@link #query()}. */
    String queryWith(String text) {
        for (int i = queries.size() - 1; i >= 0; i--) {
            if (queries.get(i).contains(text)) {
                return queries.get(i);
            }
        }
        return query();
    }
}
