package cardinality.testkit.diagnosis.mapping;

import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute of a mapped class.
 *
 * @param owner the entity, which may inherit the attribute
 * @param name the name that {@code mappedBy} and queries use
 * @param member the field or getter that Hibernate reads
 * @param ignored the getter or field of the same name, whose annotations Hibernate does not read
 */
record Attribute(Class<?> owner, String name, AnnotatedElement member, Optional<AnnotatedElement> ignored) {

    private static final String MAPPING = Transient.class.getPackageName();

    /** The place as feedback names it, such as {@code User.posts}. */
    String place() {
        return owner.getSimpleName() + "." + name;
    }

    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(member.getAnnotation(type));
    }

    boolean has(Class<? extends Annotation> type) {
        return member.isAnnotationPresent(type);
    }

    /** Whether Hibernate leaves it out. */
    boolean isTransient() {
        return has(Transient.class) || member instanceof Field field && Modifier.isTransient(field.getModifiers());
    }

    boolean isGetter() {
        return member instanceof Method;
    }

    Class<?> type() {
        return raw(genericType());
    }

    boolean isCollection() {
        return Collection.class.isAssignableFrom(type()) || Map.class.isAssignableFrom(type());
    }

    /** The type of the attribute, or of the elements of a collection; {@code Object} for a raw type. */
    Class<?> elementType() {
        if (!isCollection()) {
            return type();
        }
        return genericType() instanceof ParameterizedType generic
                ? raw(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1])
                : Object.class;
    }

    /** The class at the other end of an association. */
    Class<?> target() {
        Class<?> named = annotation(OneToMany.class)
                .<Class<?>>map(OneToMany::targetEntity)
                .or(() -> annotation(ManyToMany.class).map(ManyToMany::targetEntity))
                .or(() -> annotation(ManyToOne.class).map(ManyToOne::targetEntity))
                .or(() -> annotation(OneToOne.class).map(OneToOne::targetEntity))
                .orElse(void.class);
        return named == void.class ? elementType() : named;
    }

    boolean isToOne() {
        return has(ManyToOne.class) || has(OneToOne.class);
    }

    boolean isAssociation() {
        return associationOf(member).isPresent();
    }

    /** The attribute that an inverse side says it mirrors; empty for every other attribute. */
    Optional<String> mappedBy() {
        return annotation(OneToMany.class)
                .map(OneToMany::mappedBy)
                .or(() -> annotation(OneToOne.class).map(OneToOne::mappedBy))
                .or(() -> annotation(ManyToMany.class).map(ManyToMany::mappedBy))
                .filter(name -> !name.isEmpty());
    }

    /** The association annotation of a member, such as {@code @OneToMany}. */
    static Optional<String> associationOf(AnnotatedElement member) {
        return Arrays.stream(member.getAnnotations())
                .map(Annotation::annotationType)
                .filter(List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class)::contains)
                .map(type -> "@" + type.getSimpleName())
                .sorted()
                .findFirst();
    }

    /** The mapping annotations of a member except {@code @Transient}, in alphabetical order. */
    static List<String> mappingsOf(AnnotatedElement member) {
        return mappingsOf(Stream.of(member));
    }

    /** The mapping annotations of members except {@code @Transient}, in alphabetical order and each once. */
    static List<String> mappingsOf(Stream<? extends AnnotatedElement> members) {
        return members.flatMap(member -> Arrays.stream(member.getAnnotations()))
                .map(Annotation::annotationType)
                .filter(type -> type != Transient.class && type.getPackageName().equals(MAPPING))
                .map(type -> "@" + type.getSimpleName())
                .distinct()
                .sorted()
                .toList();
    }

    private Type genericType() {
        return member instanceof Method getter ? getter.getGenericReturnType() : ((Field) member).getGenericType();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof WildcardType any ? raw(any.getUpperBounds()[0]) : Object.class;
    }
}
