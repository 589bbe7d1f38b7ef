package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.gate.StatelessTypes.Entry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list classifies each type that a submission may mention, on every Java version: it is stateless, or it may hold
 * state. Entries that do not follow from the fields of the type have a reason.
 */
class StatelessTypesTest {

    private final AllowList allowed = AllowList.read();
    private final Map<String, Entry> listed = StatelessTypes.read().entries();

    @Test
    void eachTypeThatMayBeMentionedIsClassified() {
        List<String> missing = new ArrayList<>();
        for (Class<?> type : mentionable()) {
            if (!listed.containsKey(type.getName())) {
                missing.add((derived(type) ? "" : "-") + type.getName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachEntryFollowsFromTheFieldsOrHasAReason() {
        Map<String, String> wrong = new TreeMap<>();
        for (Class<?> type : mentionable()) {
            Entry entry = listed.get(type.getName());
            boolean derived = derived(type);
            if (entry != null && entry.reason().isEmpty() && entry.stateless() != derived) {
                wrong.put(type.getName(), derived ? "holds nothing, and says no reason" : "may hold something");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSubmissionCannotImplementAListedType() {
        listed.forEach((name, entry) -> {
            if (entry.stateless()) {
                assertThat(allowed.rule(name)).as(name).hasValueSatisfying(rule -> assertThat(rule.extensible())
                        .isFalse());
            }
        });
    }

    @Test
    void noReasonMakesAnInterfaceStateless() {
        assertThat(mentionable())
                .filteredOn(Class::isInterface)
                .extracting(Class::getName)
                .noneMatch(name -> listed.containsKey(name) && listed.get(name).stateless());
    }

    /**
     * Returns the public types on the allow-list, by name or by package, of the Java that runs this test. Annotations
     * hold no values that they were given, so they are left out.
     */
    private Set<Class<?>> mentionable() {
        Set<Class<?>> types = Library.allowedTypes(allowed);
        types.removeIf(Class::isAnnotation);
        assertThat(types).hasSizeGreaterThan(250);
        return types;
    }

    /**
     * Whether the type is stateless according to its fields: it cannot be extended, and all its fields are final and
     * themselves values.
     */
    private static boolean derived(Class<?> type) {
        return derived(type, new HashSet<>());
    }

    private static boolean derived(Class<?> type, Set<Class<?>> visited) {
        if (type.isPrimitive() || type == String.class || !visited.add(type)) {
            return true;
        }
        if (type.isEnum()) {
            // The library creates the constants, without values from a submission.
            return fieldsOf(type).allMatch(StatelessTypesTest::isFinal);
        }
        return Modifier.isFinal(type.getModifiers())
                && !type.isArray()
                && fieldsOf(type).allMatch(field -> isFinal(field) && derived(field.getType(), visited));
    }

    private static boolean isFinal(Field field) {
        return Modifier.isFinal(field.getModifiers());
    }

    private static Stream<Field> fieldsOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, t -> t != null && t != Enum.class, Class::getSuperclass)
                .flatMap(t -> Stream.of(t.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }
}
