package cardinality.testkit.diagnosis.mapping;

import jakarta.persistence.Access;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the attributes that one class declares: pairs of a field and a getter. */
final class Members {

    private Members() {}

    /**
     * Returns the attributes that a class declares, fields first and in their order.
     *
     * @param owner the entity that has the attributes
     * @param level the entity, or a class that it extends
     * @param getters whether Hibernate reads the getters of the entity
     */
    static List<Attribute> of(Class<?> owner, Class<?> level, boolean getters) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Arrays.stream(level.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .forEach(field -> fields.put(field.getName(), field));
        Map<String, Method> byName = gettersOf(level);
        boolean readsGetters = Optional.ofNullable(level.getAnnotation(Access.class))
                .map(access -> access.value() == jakarta.persistence.AccessType.PROPERTY)
                .orElse(getters);
        List<String> names = new ArrayList<>(fields.keySet());
        new TreeSet<>(byName.keySet())
                .stream().filter(name -> !fields.containsKey(name)).forEach(names::add);
        List<Attribute> attributes = new ArrayList<>();
        for (String name : names) {
            Field field = fields.get(name);
            Method getter = byName.get(name);
            boolean byGetter = readsGetters ? !isSetFor(field) : isSetFor(getter);
            AnnotatedElement member = byGetter ? getter : field;
            if (member != null) {
                attributes.add(new Attribute(owner, name, member, Optional.ofNullable(byGetter ? field : getter)));
            }
        }
        return attributes;
    }

    /** Sorted, because the order of methods differs from run to run. */
    private static Map<String, Method> gettersOf(Class<?> level) {
        Map<String, Method> getters = new TreeMap<>();
        for (Method method : level.getDeclaredMethods()) {
            boolean getter = method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && (method.getName().matches("get\\p{Lu}.*") && method.getReturnType() != void.class
                            || method.getName().matches("is\\p{Lu}.*") && method.getReturnType() == boolean.class);
            if (getter) {
                getters.put(attributeOf(method), method);
            }
        }
        return getters;
    }

    private static String attributeOf(Method getter) {
        String name = getter.getName().replaceFirst("get|is", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether a member is chosen by an annotation of its own, against the other members of its class. */
    private static boolean isSetFor(@Nullable AnnotatedElement member) {
        return member != null && member.isAnnotationPresent(Access.class);
    }
}
