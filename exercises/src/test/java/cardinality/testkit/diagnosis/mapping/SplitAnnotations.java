package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.List;
import java.util.Optional;

/** Some annotations of a class are on fields and others on getters. Hibernate reads the side that has the id. */
final class SplitAnnotations {

    private SplitAnnotations() {}

    /** The first attribute of a class with annotations that Hibernate does not read. */
    static Optional<Expectation> in(Class<?> owner, MappedClasses classes) {
        return classes.attributesOf(owner).stream()
                .flatMap(attribute -> of(attribute).stream())
                .findFirst();
    }

    static Optional<Expectation> of(Attribute attribute) {
        List<String> unread = attribute.ignored().map(Attribute::mappingsOf).orElse(List.of());
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        AccessType read = attribute.isGetter() ? AccessType.GETTERS : AccessType.FIELDS;
        AccessType other = attribute.isGetter() ? AccessType.FIELDS : AccessType.GETTERS;
        return Optional.of(expected("all annotations of " + attribute.owner().getSimpleName() + " are on its "
                        + read.members() + ", as @Id is")
                .butWas(String.join(" and ", unread) + " on the " + other.member() + ": Hibernate does not read "
                        + (unread.size() == 1 ? "it" : "them"))
                .where(attribute.place())
                .misconception("SPLIT_ANNOTATIONS"));
    }
}
