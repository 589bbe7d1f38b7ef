package cardinality.testkit.diagnosis.mapping;

import cardinality.testkit.Expectation;
import jakarta.persistence.ManyToMany;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code mappedBy} names an attribute that cannot be the other side of the association. */
final class MirrorOfNoAssociation implements Mistake {

    private static final Pattern NAMED = Pattern.compile("'([\\w.$]+)\\.(\\w+)' is 'mappedBy' a property named '\\w+' "
            + "(?:of the target entity type .* which is not a|which references the wrong entity type)");

    /** What Hibernate says of a collection whose key is taken from a wrong attribute. */
    private static final Pattern KEY = Pattern.compile("mapping for collection 'null'|has wrong number of columns");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        boolean may = refusal.isBreakdown() || refusal.find(KEY).isPresent();
        return refusal.find(NAMED)
                .flatMap(refusal::attributeIn)
                .flatMap(mirror -> explain(mirror, refusal.classes()))
                .or(() -> refusal.classes().attributes().stream()
                        .filter(mirror -> may)
                        .flatMap(mirror -> explain(mirror, refusal.classes()).stream())
                        .findFirst());
    }

    private static Optional<Expectation> explain(Attribute mirror, MappedClasses classes) {
        return mirror.mappedBy()
                .flatMap(name -> classes.attribute(mirror.target(), name))
                .flatMap(named -> explain(mirror, named, classes));
    }

    private static Optional<Expectation> explain(Attribute mirror, Attribute named, MappedClasses classes) {
        if (!named.isAssociation() && classes.isEntity(named.elementType())) {
            return Optional.of(MissingAssociation.of(named));
        }
        if (!named.isAssociation()) {
            return Optional.of(Mirrors.instead(mirror, named.place() + " is not an association", "MAPPED_BY_PLAIN"));
        }
        if (named.isCollection() != mirror.has(ManyToMany.class)) {
            return Optional.of(Mirrors.instead(
                    mirror,
                    named.equals(mirror)
                            ? "that is this attribute itself"
                            : named.place() + (named.isCollection() ? " is a collection" : " is no collection"),
                    named.equals(mirror) ? "MAPPED_BY_ITSELF" : "MAPPED_BY_COLLECTION"));
        }
        if (!named.target().isAssignableFrom(mirror.owner())) {
            return Optional.of(Mirrors.instead(
                    mirror, named.place() + " points at " + named.target().getSimpleName(), "MAPPED_BY_OTHER_CLASS"));
        }
        return Optional.empty();
    }
}
