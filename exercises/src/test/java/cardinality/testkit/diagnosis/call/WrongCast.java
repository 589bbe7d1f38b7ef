package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cast of a value to a type that it does not have, in particular of a row or of a count. */
final class WrongCast implements Kind {

    private static final Pattern TYPES = Pattern.compile("class (\\S+) cannot be cast to class (\\S+)");

    private static final Set<String> NUMBERS =
            Set.of("Integer", "Short", "Double", "Float", "BigDecimal", "BigInteger");

    @Override
    public Optional<Finding> in(Incident incident) {
        if (!(incident.root() instanceof ClassCastException)) {
            return Optional.empty();
        }
        Matcher types = TYPES.matcher(Words.messageOf(incident.root()));
        return types.find()
                ? Optional.of(cast(incident, Words.simple(types.group(1)), Words.simple(types.group(2))))
                : Optional.empty();
    }

    private static Finding cast(Incident incident, String value, String type) {
        if (value.equals("Object[]")) {
            return Finding.of(
                    "rows as objects of the promised type",
                    "a row is an Object[], and was used as " + Words.withArticle(type),
                    "ROWS_ARE_ARRAYS");
        }
        boolean counted = value.equals("Long") && NUMBERS.contains(type);
        return Finding.of(
                "values used as what they are",
                Words.withArticle(value) + " was cast to " + type,
                counted && incident.query().matches("(?is).*\\b(?:count|sum|size)\\s*\\(.*")
                        ? "COUNT_IS_LONG"
                        : "WRONG_CAST");
    }
}
