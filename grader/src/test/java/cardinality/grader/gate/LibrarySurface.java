package cardinality.grader.gate;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Classifies all public types of the categories that the allow-list opens, and all their public and protected members, as
 * allowed or as refused for a reason.
 */
final class LibrarySurface {

    static final String ALLOWED = "allowed";
    static final String IN_NEITHER_LIST = "in neither list";
    private static final String SOME = "some ";

    /** Packages of which the allow-list names single types. All their other types need a reason. */
    private static final List<String> PACKAGES_IN_PART =
            List.of("java.lang", "java.sql", "java.util.concurrent", "org.hibernate", "org.hibernate.exception");

    private final AllowList allowed = AllowList.read();
    private final LibraryTypes library = new LibraryTypes();

    /** Returns {@code TYPE} or {@code TYPE#MEMBER} to how it is classified: allowed, or the name of a reason. */
    NavigableMap<String, String> classified() {
        NavigableMap<String, String> classified = new TreeMap<>();
        types().forEach(type -> new TypeSurface(type, freshRules(), classified).classify());
        return classified;
    }

    /** Each type has a budget of its own. */
    private MemberRules freshRules() {
        return new MemberRules(allowed, library, Map.of(), Set.of(), new GateBudget());
    }

    private Set<Class<?>> types() {
        Set<Class<?>> types = Library.allowedTypes(allowed);
        Stream.concat(allowed.packages().stream(), PACKAGES_IN_PART.stream())
                .forEach(name -> types.addAll(Library.publicTypes(name)));
        return types;
    }

    /** One type with its members. */
    private record TypeSurface(Class<?> type, MemberRules rules, Map<String, String> classified) {

        void classify() {
            if (!rules.mayMention(type.getName())) {
                classified.put(type.getName(), reason(rules.reasonAgainst(type.getName())));
                return;
            }
            classified.put(type.getName(), ALLOWED);
            // Only reflection calls the methods of an annotation.
            if (!type.isAnnotation()) {
                members();
            }
        }

        private void members() {
            for (Method method : type.getDeclaredMethods()) {
                if (isVisible(method) && !method.isSynthetic()) {
                    add(method.getName(), MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (isVisible(constructor) && !Modifier.isAbstract(type.getModifiers())) {
                    add("<init>", MethodType.methodType(void.class, constructor.getParameterTypes()));
                }
            }
            for (Field field : type.getDeclaredFields()) {
                if (isVisible(field) && !field.isSynthetic() && !field.isEnumConstant()) {
                    add(field.getName(), status(field.getName(), field.getType().descriptorString()));
                }
            }
        }

        private void add(String name, MethodType shape) {
            String own = status(name, shape.toMethodDescriptorString());
            // A member can be called but not used if a type of its signature is refused.
            add(name, own.equals(ALLOWED) ? statusOfSignature(shape) : own);
        }

        private void add(String name, String status) {
            classified.merge(
                    type.getName() + "#" + name,
                    status,
                    (one, other) -> one.equals(other) ? one : SOME + without(one, other));
        }

        private String status(String name, String descriptor) {
            String owner = type.getName().replace('.', '/');
            return rules.mayUse(owner, name, descriptor)
                    ? ALLOWED
                    : reason(rules.reasonAgainst(owner, name, descriptor));
        }

        private String statusOfSignature(MethodType shape) {
            return Stream.concat(Stream.of(shape.returnType()), shape.parameterList().stream())
                    .map(LibrarySurface::elementOf)
                    .filter(used -> !used.isPrimitive() && !rules.mayMention(used.getName()))
                    .map(used -> reason(rules.reasonAgainst(used.getName())))
                    .findFirst()
                    .orElse(ALLOWED);
        }
    }

    private static String without(String one, String other) {
        String refused = one.equals(ALLOWED) ? other : one;
        return refused.startsWith(SOME) ? refused.substring(SOME.length()) : refused;
    }

    static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private static Class<?> elementOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    private static String reason(Optional<RefusalReason> reason) {
        return reason.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse(IN_NEITHER_LIST);
    }

    private static boolean isVisible(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }
}
