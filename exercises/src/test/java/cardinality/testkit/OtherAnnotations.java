package cardinality.testkit;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.NotFound;

/**
 * Names the annotation behind a symptom that usually has another cause, so that the idea which a test attaches is true of
 * the mapping.
 */
public final class OtherAnnotations {

    private OtherAnnotations() {}

    /** Why a to-one association is loaded at once: an annotation that overrides its fetch type, or else the fetch type. */
    public static String behindEager(Class<?> type, Class<?> target) {
        return membersWith(type, target)
                .flatMap(member -> overriding(member).stream())
                .findFirst()
                .orElse("EAGER");
    }

    /** Why the column of a to-one association has no foreign key. */
    public static String behindMissingKey(Scope scope, String where) {
        return typeOf(scope, where).stream()
                        .flatMap(OtherAnnotations::members)
                        .anyMatch(member -> member.isAnnotationPresent(NotFound.class))
                ? "NOT_FOUND"
                : "NO_FOREIGN_KEY";
    }

    /** Why the column of a to-one association may be NULL: a second attribute over it, or the association. */
    public static String behindNullableKey(Scope scope, String where, Collection<String> columns) {
        return typeOf(scope, where).stream().flatMap(OtherAnnotations::members).anyMatch(member -> Optional.ofNullable(
                                member.getAnnotation(Column.class))
                        .map(Column::name)
                        .filter(name -> columns.stream().anyMatch(name::equalsIgnoreCase))
                        .isPresent())
                ? "KEY_TWICE"
                : "NULLABLE_KEY";
    }

    private static Optional<String> overriding(AnnotatedElement member) {
        if (member.isAnnotationPresent(NotFound.class)) {
            return Optional.of("NOT_FOUND");
        }
        Fetch fetch = member.getAnnotation(Fetch.class);
        return fetch != null && fetch.value() == FetchMode.JOIN ? Optional.of("FETCH_JOIN") : Optional.empty();
    }

    /** The entity that a place such as {@code Post.author} names. */
    private static Optional<Class<?>> typeOf(Scope scope, String where) {
        String name = where.substring(0, Math.max(where.indexOf('.'), 0));
        return scope.fromTransaction((EntityManager em) -> em.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst());
    }

    private static Stream<AnnotatedElement> membersWith(Class<?> type, Class<?> target) {
        return members(type)
                .filter(member -> member instanceof Field field && field.getType() == target
                        || member instanceof Method method && method.getReturnType() == target);
    }

    /** The fields and methods of a class; which of several has an annotation does not matter. */
    private static Stream<AnnotatedElement> members(Class<?> type) {
        return Stream.<Member[]>of(type.getDeclaredFields(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .map(AnnotatedElement.class::cast);
    }
}
