package cardinality.testkit.internal;

import cardinality.testkit.NotStarted;
import cardinality.testkit.diagnosis.mapping.MappingDiagnosis;
import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute that a stub leaves to the student: its field is {@code @Transient} until somebody maps it.
 *
 * @param owner its class
 * @param name its name
 */
public record StubAttribute(Class<?> owner, String name) {

    /**
     * @param attribute {@code Class.attribute}
     * @param classes one of them is its class
     */
    public static StubAttribute of(String attribute, List<Class<?>> classes) {
        String[] parts = attribute.split("\\.", -1);
        return classes.stream()
                .filter(c -> c.getSimpleName().equals(parts[0]))
                .findFirst()
                .map(owner -> new StubAttribute(owner, parts[1]))
                .orElseThrow(() -> new IllegalArgumentException("no class of the test's entities: " + attribute));
    }

    /** Whether its field is {@code @Transient}. That does not tell whether it is mapped: its getter may map it. */
    public boolean isTransientField() {
        return field().filter(field -> field.isAnnotationPresent(Transient.class))
                .isPresent();
    }

    /**
     * Refuses an attribute with a transient field that the mapping does not have.
     *
     * @param boot of the entities, its class among them
     * @throws NotStarted if nothing maps it
     * @throws cardinality.testkit.CriterionFailure if something maps it, and {@code @Transient} has Hibernate ignore that
     */
    public void requireMapped(Boot boot) {
        if (boot.maps(owner, name)) {
            return;
        }
        List<String> mappings = MappingDiagnosis.mappingsOf(Stream.concat(field().stream(), getter()));
        if (mappings.isEmpty()) {
            throw new NotStarted(place() + " is still @Transient", place());
        }
        if (!boot.isRefused()) {
            throw MappingDiagnosis.ofTransient(place(), mappings);
        }
        // Which of the two Hibernate would follow cannot be asked of a mapping that it refused as a whole.
    }

    private String place() {
        return owner.getSimpleName() + "." + name;
    }

    private Optional<Field> field() {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    private Stream<? extends AnnotatedElement> getter() {
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(getter) && method.getParameterCount() == 0);
    }
}
