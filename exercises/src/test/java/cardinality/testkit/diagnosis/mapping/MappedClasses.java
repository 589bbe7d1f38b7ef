package cardinality.testkit.diagnosis.mapping;

import cardinality.testkit.Reason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mapped classes, read by reflection, because Hibernate has no model of a mapping that it refused. */
final class MappedClasses {

    private final List<Class<?>> entities;

    /** Each diagnosis asks for the same attributes, and every boot of a mapping asks several diagnoses. */
    private final Map<Class<?>, List<Attribute>> members = new HashMap<>();

    MappedClasses(List<Class<?>> entities) {
        this.entities = List.copyOf(entities);
    }

    List<Class<?>> entities() {
        return entities;
    }

    /** The mapped attributes of all entities, in the order of the entities. */
    List<Attribute> attributes() {
        return entities.stream()
                .flatMap(entity -> attributesOf(entity).stream())
                .toList();
    }

    /** The mapped attributes of a class, inherited ones first. */
    List<Attribute> attributesOf(Class<?> type) {
        return membersOf(type).stream()
                .filter(attribute -> !attribute.isTransient())
                .toList();
    }

    Optional<Attribute> attribute(Class<?> type, String name) {
        return attributesOf(type).stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /** An attribute that Hibernate leaves out, because it is {@code @Transient} or {@code transient}. */
    Optional<Attribute> transientAttribute(Class<?> type, String name) {
        return membersOf(type).stream()
                .filter(a -> a.name().equals(name) && a.isTransient())
                .findFirst();
    }

    private List<Attribute> membersOf(Class<?> type) {
        return members.computeIfAbsent(type, MappedClasses::read);
    }

    private static List<Attribute> read(Class<?> type) {
        boolean getters = AccessType.of(type).isByGetters();
        List<Attribute> attributes = new ArrayList<>();
        hierarchyOf(type).forEach(level -> attributes.addAll(Members.of(type, level, getters)));
        return attributes;
    }

    /** The class and the classes from which it inherits attributes, the topmost first. */
    static List<Class<?>> hierarchyOf(Class<?> type) {
        List<Class<?>> levels = new ArrayList<>();
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            if (level == type || isMapped(level)) {
                levels.add(0, level);
            }
        }
        return levels;
    }

    private static boolean isMapped(Class<?> type) {
        return type.isAnnotationPresent(MappedSuperclass.class)
                || type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(Embeddable.class);
    }

    boolean isEntity(Class<?> type) {
        return entities.contains(type);
    }

    /** A mapped class, or a class that one of them uses, by the name that a message of Hibernate has. */
    Optional<Class<?>> named(String className) {
        return entities.stream()
                .filter(entity -> entity.getName().equals(className))
                .findFirst()
                .or(() -> attributes().stream()
                        .<Class<?>>map(Attribute::elementType)
                        .filter(type -> type.getName().equals(className))
                        .findFirst());
    }

    /** The table of an entity, by its annotation or by default. */
    static String tableOf(Class<?> entity) {
        String name = Optional.ofNullable(entity.getAnnotation(Entity.class))
                .map(Entity::name)
                .filter(given -> !given.isEmpty())
                .orElse(entity.getSimpleName());
        return Optional.ofNullable(entity.getAnnotation(Table.class))
                .map(Table::name)
                .filter(given -> !given.isEmpty())
                .orElse(name);
    }

    /** A text without the packages of the mapped classes. */
    String withoutPackages(String text) {
        List<Class<?>> longestFirst = new ArrayList<>(entities);
        longestFirst.sort(
                Comparator.comparing((Class<?> type) -> -type.getName().length()));
        String plain = text;
        for (Class<?> type : longestFirst) {
            plain = plain.replace(type.getName(), type.getSimpleName());
        }
        return Reason.withoutPackages(plain);
    }
}
