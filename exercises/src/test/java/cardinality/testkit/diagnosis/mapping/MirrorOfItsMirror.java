package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Both sides of an association have {@code mappedBy}, so no side owns it. Hibernate breaks down without a message, or
 * overflows its stack.
 */
final class MirrorOfItsMirror implements Mistake {

    private static final Pattern NO_ASSOCIATION =
            Pattern.compile("is 'mappedBy' a property .* which is not a '@OneToOne' or '@ManyToOne' association");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        boolean may = refusal.isBreakdown() || refusal.find(NO_ASSOCIATION).isPresent();
        return refusal.classes().attributes().stream()
                .filter(mirror -> may)
                .flatMap(mirror -> otherMirror(mirror, refusal.classes()).map(other -> expected("one of "
                                + mirror.place() + " and " + other.place() + " owns the association, without mappedBy")
                        .butWas("both have mappedBy, so each leaves the column to the other")
                        .where(other.place())
                        .misconception("MAPPED_BY_TWICE")))
                .findFirst();
    }

    private static Stream<Attribute> otherMirror(Attribute mirror, MappedClasses classes) {
        return mirror.mappedBy().flatMap(name -> classes.attribute(mirror.target(), name)).stream()
                .filter(other -> other.mappedBy().filter(mirror.name()::equals).isPresent())
                .filter(other -> !other.equals(mirror));
    }
}
