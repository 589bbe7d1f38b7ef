package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code referencedColumnName} names a column that the other table does not have. */
final class UnknownKeyColumn implements Mistake {

    private static final Pattern COLUMN = Pattern.compile(
            "'@JoinColumn' references a column named '(.+?)' but the target entity '([\\w.$]+)' has no property");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(COLUMN).flatMap(match -> refusal.classes().attributes().stream()
                .filter(attribute -> references(attribute, match.group(1)))
                .findFirst()
                .map(attribute -> explain(attribute, match.group(1), refusal.classes(), match.group(2))));
    }

    private static boolean references(Attribute attribute, String column) {
        return Columns.joinColumnsOf(attribute).stream()
                .anyMatch(joined -> joined.referencedColumnName().equals(column));
    }

    private static Expectation explain(Attribute attribute, String column, MappedClasses classes, String target) {
        String table = classes.named(target).map(MappedClasses::tableOf).orElse("the other class");
        return expected("referencedColumnName of " + attribute.place() + " names a column of table " + table)
                .butWas("referencedColumnName = \"" + column + "\": " + table + " has no such column")
                .where(attribute.place())
                .misconception("UNKNOWN_KEY_COLUMN");
    }
}
