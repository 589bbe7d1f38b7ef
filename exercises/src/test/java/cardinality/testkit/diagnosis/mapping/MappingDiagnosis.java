package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is wrong with a mapping: which attribute, which mistake, and which misconception is behind it. */
public final class MappingDiagnosis {

    /** The kinds of refusals. The first that recognises one explains it, so special kinds come before general ones. */
    private static final List<Mistake> REFUSALS = List.of(
            new ThrowingConstructor(),
            new MirrorOfItsMirror(),
            new MirrorOfNothing(),
            new MirrorOfNoAssociation(),
            new MirrorWithColumns(),
            new ColumnOnAssociation(),
            new ColumnTwice(),
            new TargetIsNoEntity(),
            new MissingId(),
            new IdClassMismatch(),
            new SharedEntityName(),
            new MissingSetter(),
            new UnknownKeyColumn(),
            new MissingAssociation(),
            new OneOrMany(),
            new MapsIdOfNothing(),
            new RawCollection(),
            new JoinColumnOnManyToMany(),
            new SeveralIds(),
            new EmbeddedEntity(),
            new TypeWithoutColumn(),
            new UnknownConstraintColumn(),
            new RefusedColumn());

    private MappingDiagnosis() {}

    /**
     * Explains why Hibernate refused a mapping.
     *
     * @param thrown what it threw
     * @param entities the classes that it was given, all of them entities
     */
    public static CriterionFailure ofRefused(Throwable thrown, List<Class<?>> entities) {
        Refusal refusal = new Refusal(thrown, new MappedClasses(entities));
        return REFUSALS.stream()
                .flatMap(kind -> kind.in(refusal).stream())
                .findFirst()
                .orElseGet(() -> UnknownRefusal.of(refusal))
                .failure();
    }

    /**
     * Finds a mistake in a mapping that Hibernate accepted, and over which no object can be saved or loaded.
     *
     * @param entities the classes that Hibernate was given, all of them entities
     */
    public static Optional<CriterionFailure> ofAccepted(List<Class<?>> entities) {
        MappedClasses classes = new MappedClasses(entities);
        return Stream.of(
                        MissingConstructor.in(classes),
                        ConcreteCollection.in(classes),
                        MirrorOfPlainAttribute.in(classes),
                        IdOfOtherType.in(classes))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Expectation::failure);
    }

    /**
     * Finds a class that is mapped among classes of which none is an entity.
     *
     * @param classes the classes of an exercise that a test names
     * @return empty if they are as the stub has them
     */
    public static Optional<CriterionFailure> ofNoEntities(List<Class<?>> classes) {
        return MissingEntity.in(classes).map(Expectation::failure);
    }

    /**
     * The feedback for an attribute that is mapped and {@code @Transient}.
     *
     * @param place the attribute, such as {@code Post.author}
     * @param mappings its other annotations, such as {@code @ManyToOne}
     */
    public static CriterionFailure ofTransient(String place, List<String> mappings) {
        return transientLeft(place, mappings).failure();
    }

    /** The mapping annotations of members except {@code @Transient}, such as {@code @ManyToOne}, sorted and each once. */
    public static List<String> mappingsOf(Stream<? extends AnnotatedElement> members) {
        return Attribute.mappingsOf(members);
    }

    static Expectation transientLeft(String place, List<String> mappings) {
        return expected("an attribute that is mapped is not @Transient")
                .butWas(String.join(" and ", mappings) + " beside @Transient: Hibernate ignores the attribute")
                .where(place)
                .misconception("TRANSIENT_LEFT");
    }
}
