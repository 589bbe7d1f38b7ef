package cardinality.testkit.diagnosis.mapping;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether Hibernate reads the fields or the getters of an entity: the side that has the id. */
enum AccessType {
    FIELDS("fields", "field"),
    GETTERS("getters", "getter");

    private final String members;
    private final String member;

    AccessType(String members, String member) {
        this.members = members;
        this.member = member;
    }

    static AccessType of(Class<?> entity) {
        Stream<Method> getters = MappedClasses.hierarchyOf(entity).stream()
                .flatMap(level -> Arrays.stream(level.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 0);
        return getters.anyMatch(AccessType::isId) ? GETTERS : FIELDS;
    }

    boolean isByGetters() {
        return this == GETTERS;
    }

    /** What Hibernate reads, in the plural. */
    String members() {
        return members;
    }

    /** One of what Hibernate reads. */
    String member() {
        return member;
    }

    private static boolean isId(AnnotatedElement member) {
        return member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class);
    }
}
