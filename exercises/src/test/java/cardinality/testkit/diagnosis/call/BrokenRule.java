package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;

/** A row that the schema does not allow, where a test has no words of its own for it. */
final class BrokenRule implements Kind {

    /** By SQL state; 23506 is H2's own for a parent that is missing. */
    private static final Map<String, String> BY_STATE = Map.of(
            "23502", "a value is missing where the column may not be NULL",
            "23503", "a row still points at one that would be deleted, or points at one that is not there",
            "23506", "a row points at one that is not there",
            "23505", "a value that may not repeat is there already",
            "23513", "a value is not one of those that the column accepts");

    private static final Pattern COLUMN = Pattern.compile("[Cc]olumn \"(?:\\w+\\.)*(\\w{1,64})\"");

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.first(ConstraintViolationException.class)
                .map(violation -> Finding.of(
                        "statements that the schema allows",
                        "the database refused a row: " + rule(violation) + column(incident),
                        "BROKEN_RULE"));
    }

    private static String rule(ConstraintViolationException violation) {
        return Causes.sqlState(violation).map(BY_STATE::get).orElse("it breaks a rule of the schema");
    }

    private static String column(Incident incident) {
        return incident.find(COLUMN)
                .map(MatchResult.class::cast)
                .map(found -> " (" + found.group(1).toLowerCase(Locale.ROOT) + ")")
                .orElse("");
    }
}
