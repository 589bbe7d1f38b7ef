package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.QueryParameterException;
import org.hibernate.query.ParameterLabelException;
import org.hibernate.query.QueryArgumentException;
import org.hibernate.query.UnknownParameterException;

/** A parameter without a value, a value without a parameter, or a parameter within quotes. */
final class Parameters implements Kind {

    private static final Pattern LABEL = Pattern.compile("'([:?]\\w+)'");
    private static final Pattern KNOWN = Pattern.compile("parameters \\[([^\\]]*)\\]");
    private static final Pattern COERCED = Pattern.compile(
            "(?:Could not convert '|\\[)([\\w.$]+)['\\]] to '?.*is not assignable to ([\\w.$]+)", Pattern.DOTALL);

    @Override
    public Optional<Finding> in(Incident incident) {
        return unknown(incident)
                .or(() -> incident.first(QueryParameterException.class)
                        .map(missing -> LABEL.matcher(Words.messageOf(missing)))
                        .filter(Matcher::find)
                        .map(label -> ofValue("nothing sets " + label.group(1), incident, label.group(1))))
                .or(() -> incident.first(ParameterLabelException.class)
                        .map(label -> ofValue("a \"?\" has no number", incident, "?")))
                .or(() -> incident.first(QueryArgumentException.class)
                        .map(wrong -> COERCED.matcher(Words.messageOf(wrong)))
                        .filter(Matcher::find)
                        .map(types -> ofValue(
                                value(types.group(1)) + " is set where the query needs "
                                        + Words.withArticle(Words.simple(types.group(2))),
                                incident,
                                "")));
    }

    private static Optional<Finding> unknown(Incident incident) {
        return incident.first(UnknownParameterException.class).flatMap(unknown -> {
            String message = Words.messageOf(unknown);
            Matcher label = LABEL.matcher(message);
            if (!label.find()) {
                return Optional.empty();
            }
            String name = label.group(1);
            String query = incident.queryWith(name);
            String quoted = "'[^']*" + Pattern.quote(name) + "\\b[^']*'";
            return Optional.of(
                    Pattern.compile(quoted).matcher(query).find()
                            ? Finding.of(
                                            "parameters that stand in the query without quotes",
                                            name + " stands within quotes, so it is text and no parameter",
                                            "QUOTED_PARAMETER")
                                    .in(MarkedQuery.matching(query, quoted))
                            : ofValue(
                                    "it has no parameter " + name + told(message, name),
                                    incident,
                                    firstOf(message, name)));
        });
    }

    private static String firstOf(String message, String name) {
        Matcher known = KNOWN.matcher(message);
        return !known.find() || known.group(1).isEmpty()
                ? ""
                : name.charAt(0) + known.group(1).replaceFirst(",.*", "");
    }

    private static String told(String message, String name) {
        Matcher known = KNOWN.matcher(message);
        return !known.find() || known.group(1).isEmpty()
                ? ""
                : ", only " + known.group(1).replaceAll("(?<=^|, )", name.substring(0, 1));
    }

    private static String value(String className) {
        return className.matches(".*(?:List|Set|Collection)[^.]*")
                ? "a whole collection"
                : Words.withArticle(Words.simple(className));
    }

    /** @param label the parameter to mark, or an empty text */
    private static Finding ofValue(String found, Incident incident, String label) {
        String query = label.isEmpty() ? incident.query() : incident.queryWith(label);
        return Finding.of("a value for each parameter of the query, and for nothing else", found, "PARAMETER_MISMATCH")
                .in(MarkedQuery.around(query, label));
    }
}
