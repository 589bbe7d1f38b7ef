package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two attributes write one column. */
final class ColumnTwice implements Mistake {

    private static final Pattern TWICE =
            Pattern.compile("Column '([^']+)' is duplicated in mapping for (entity|collection) '([\\w.$]+)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(TWICE)
                .flatMap(match -> match.group(2).equals("entity")
                        ? refusal.classes()
                                .named(match.group(3))
                                .map(entity -> inEntity(match, entity, refusal.classes()))
                        : inJoinTable(match, refusal.classes()));
    }

    private static Expectation inEntity(MatchResult match, Class<?> entity, MappedClasses classes) {
        String column = Columns.key(match.group(1));
        List<String> writers = classes.attributesOf(entity).stream()
                .flatMap(attribute -> partsOf(attribute, classes))
                .filter(attribute -> Columns.of(attribute).contains(column))
                .map(Attribute::place)
                .toList();
        return feedback(
                column,
                writers.size() < 2
                        ? "two attributes of " + entity.getSimpleName() + " do"
                        : writers.stream().collect(Collectors.joining(" and ")) + " both do",
                writers.isEmpty() ? entity.getSimpleName() : writers.get(writers.size() - 1));
    }

    private static Optional<Expectation> inJoinTable(MatchResult match, MappedClasses classes) {
        String column = Columns.key(match.group(1));
        return classes.attributes().stream()
                .filter(attribute -> Columns.joinColumnsOf(attribute).stream()
                                .filter(joined -> Columns.key(joined.name()).equals(column))
                                .count()
                        > 1)
                .findFirst()
                .map(attribute ->
                        feedback(column, "both sides of the table of " + attribute.place() + " do", attribute.place()));
    }

    private static Stream<Attribute> partsOf(Attribute attribute, MappedClasses classes) {
        return attribute.has(EmbeddedId.class) || attribute.has(Embedded.class)
                ? classes.attributesOf(attribute.type()).stream()
                : Stream.of(attribute);
    }

    private static Expectation feedback(String column, String writers, String place) {
        return expected("one attribute writes column " + column)
                .butWas(writers)
                .where(place)
                .misconception("COLUMN_TWICE");
    }
}
