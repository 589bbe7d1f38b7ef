package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.FetchType;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.hibernate.annotations.Instantiator;

/**
 * A class that Hibernate cannot create objects of. Hibernate boots over it: it needs the constructor only when it loads
 * the first row, or creates the first proxy.
 */
final class MissingConstructor {

    private MissingConstructor() {}

    static Optional<Expectation> in(MappedClasses classes) {
        return Stream.concat(
                        classes.entities().stream(),
                        classes.attributes().stream().flatMap(MissingConstructor::embedded))
                .filter(type ->
                        !Modifier.isAbstract(type.getModifiers()) && empty(type).isEmpty())
                .findFirst()
                .map(MissingConstructor::none)
                .or(() -> classes.entities().stream()
                        .filter(type -> isPrivate(type) && isLoadedAsProxy(type, classes))
                        .findFirst()
                        .map(MissingConstructor::ofPrivate));
    }

    private static Expectation none(Class<?> type) {
        return expected(type.getSimpleName() + " has a constructor without parameters")
                .butWas("it has only constructors with parameters, and Hibernate does not know what to pass")
                .where(type.getSimpleName())
                .misconception("NO_CONSTRUCTOR");
    }

    private static Expectation ofPrivate(Class<?> type) {
        return expected("the constructor of " + type.getSimpleName() + " without parameters is protected or public")
                .butWas("it is private, so Hibernate cannot create a proxy of " + type.getSimpleName())
                .where(type.getSimpleName())
                .misconception("PRIVATE_CONSTRUCTOR");
    }

    /** The class of a composite value or id, unless it says itself how its objects are created. */
    private static Stream<Class<?>> embedded(Attribute attribute) {
        Class<?> type = attribute.type();
        Stream<Class<?>> value = attribute.has(EmbeddedId.class) || type.isAnnotationPresent(Embeddable.class)
                ? Stream.of(type)
                : Stream.empty();
        Stream<Class<?>> id = Optional.ofNullable(attribute.owner().getAnnotation(IdClass.class)).stream()
                .map(IdClass::value);
        return Stream.concat(value, id)
                .filter(part -> !part.isRecord())
                .filter(part -> !attribute.has(EmbeddableInstantiator.class)
                        && !part.isAnnotationPresent(EmbeddableInstantiator.class)
                        && Arrays.stream(part.getDeclaredConstructors())
                                .noneMatch(constructor -> constructor.isAnnotationPresent(Instantiator.class)));
    }

    private static Optional<Constructor<?>> empty(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 0)
                .findFirst();
    }

    private static boolean isPrivate(Class<?> type) {
        return empty(type)
                .filter(constructor -> Modifier.isPrivate(constructor.getModifiers()))
                .isPresent();
    }

    /** Whether a lazy association refers to the class, and nothing makes Hibernate do without a proxy of it. */
    private static boolean isLoadedAsProxy(Class<?> type, MappedClasses classes) {
        boolean proxied = !Modifier.isFinal(type.getModifiers())
                && Arrays.stream(type.getDeclaredMethods()).noneMatch(m -> Modifier.isFinal(m.getModifiers()));
        return proxied
                && classes.attributes().stream()
                        .anyMatch(attribute -> attribute.target() == type && isPlainlyLazy(attribute));
    }

    /** Annotations of Hibernate, and keys that are no ids, can make a lazy association eager. */
    private static boolean isPlainlyLazy(Attribute attribute) {
        boolean lazy = attribute
                .annotation(ManyToOne.class)
                .map(ManyToOne::fetch)
                .or(() -> attribute
                        .annotation(OneToOne.class)
                        .filter(association -> association.mappedBy().isEmpty())
                        .map(OneToOne::fetch))
                .filter(FetchType.LAZY::equals)
                .isPresent();
        return lazy
                && Columns.joinColumnsOf(attribute).stream()
                        .allMatch(column -> column.referencedColumnName().isEmpty())
                && Arrays.stream(attribute.member().getAnnotations())
                        .noneMatch(annotation ->
                                annotation.annotationType().getPackageName().startsWith("org.hibernate"));
    }
}
