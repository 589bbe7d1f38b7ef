package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.gate.LinkableTypes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.sql.spi.NativeQueryImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hibernate does not instantiate a class that code under test passes to it, unless it belongs to the exercise or is a
 * value.
 */
class GuardedSessionTest {

    private static final InstantiableClasses INSTANTIABLE =
            new InstantiableClasses(GuardedSessionTest.class.getClassLoader());

    /** The interfaces of a session, its factory, criteria builder and native queries that submissions use. */
    private static final Set<Class<?>> GUARDED = Set.of(
            Session.class,
            SessionFactory.class,
            EntityManager.class,
            HibernateCriteriaBuilder.class,
            CriteriaBuilder.class,
            NativeQuery.class);

    /** Unguarded types with methods that take a class, and the reasons why none of them instantiates it. */
    private static final Map<String, String> MAKE_NOTHING = Map.ofEntries(
            Map.entry(
                    "jakarta.persistence.criteria",
                    "an expression has the type, a result is made of what the query selects"),
            Map.entry(
                    "jakarta.persistence",
                    "names an entity or the type of a parameter, or casts a value that is there"),
            Map.entry("jakarta.persistence.metamodel", "names the type of an attribute that is mapped"),
            Map.entry("org.hibernate.Cache", "names an entity"),
            Map.entry("org.hibernate.dialect.H2Dialect", "the gate opens none of its methods"),
            Map.entry("org.hibernate.query.range", "names the type of the bounds"),
            Map.entry("org.hibernate.query.restriction", "names an entity or the type of an attribute"),
            Map.entry("org.hibernate.query.specification", "names an entity, which has to be the root of the query"),
            Map.entry(
                    "org.hibernate.query.criteria",
                    "an expression has the type, a result is made of what the query selects"),
            Map.entry("org.hibernate.graph", "names an entity"),
            Map.entry("org.hibernate.query", "names an entity, or the type of a parameter that is bound"),
            Map.entry("org.hibernate.Hibernate", "names an entity"));

    private final List<String> called = new ArrayList<>();
    private final NativeQuery<?> query = target(NativeQuery.class, NativeQueryImplementor.class);
    private final HibernateCriteriaBuilder builder = target(HibernateCriteriaBuilder.class);
    private final EntityManagerFactory factory = target(SessionFactory.class);
    private final EntityManager session =
            GuardedSession.around(target(EntityManager.class, SessionImplementor.class), INSTANTIABLE, new CallLog());

    static Stream<Method> methodsThatTakeAClass() {
        return GUARDED.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(GuardedSessionTest::takesAClass);
    }

    @ParameterizedTest
    @MethodSource("methodsThatTakeAClass")
    void aClassOutsideTheExerciseThatIsNotAValueDoesNotReachHibernate(Method method) {
        assertThatThrownBy(() -> call(method, PrintStream.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.io.PrintStream is not a class of the exercise");
        assertThat(called).doesNotContain(method.getName());
    }

    @ParameterizedTest
    @MethodSource("methodsThatTakeAClass")
    void aClassOfTheExerciseReachesHibernate(Method method) throws Exception {
        call(method, GuardedSessionTest.class);
        assertThat(called).contains(method.getName());
    }

    @Test
    void theFactoryOfASessionGivesOutAGuardedBuilder() {
        CriteriaBuilder ofFactory = session.getEntityManagerFactory().getCriteriaBuilder();
        assertThatThrownBy(() -> ofFactory.createQuery(PrintStream.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyHibernatesOwnInterfacesUnwrapToTheSessionItself() {
        assertThat(session.unwrap(Session.class)).isSameAs(session);
        assertThat(session.unwrap(SessionImplementor.class)).isNotSameAs(session);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                String.class,
                long.class,
                Object[].class,
                long[][].class,
                LocalDate.class,
                Tuple.class,
                Map.class,
                Object.class,
                GuardedSessionTest[].class
            })
    void valuesAndTypesThatCannotBeConstructedAreAllowed(Class<?> type) {
        assertThat(INSTANTIABLE.contains(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PrintStream.class,
                PrintStream[][].class,
                Thread.class,
                ProcessBuilder.class,
                JarFile.class,
                Proxy.class
            })
    void typesWithEffectsOnCreationAreNotAllowed(Class<?> type) {
        assertThat(INSTANTIABLE.contains(type)).isFalse();
    }

    /** This test fails if a new version of Hibernate or Jakarta Persistence adds such methods. */
    @Test
    void everyUsableTypeWithMethodsThatTakeAClassIsGuardedOrHasAReason() throws Exception {
        Set<String> unknown = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        for (Class<?> type : linkable(Session.class, EntityManager.class)) {
            for (Method method : type.getMethods()) {
                if (takesAClass(method) && GUARDED.stream().noneMatch(g -> isOf(method, g))) {
                    Optional<String> known = MAKE_NOTHING.keySet().stream()
                            .filter(name -> type.getName().equals(name)
                                    || type.getPackageName().equals(name))
                            .findFirst();
                    known.ifPresentOrElse(needed::add, () -> unknown.add(type.getName() + "." + method.getName()));
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(needed).as("reasons that are needed").isEqualTo(new TreeSet<>(MAKE_NOTHING.keySet()));
    }

    private static boolean isOf(Method method, Class<?> guarded) {
        return method.getDeclaringClass().isAssignableFrom(guarded);
    }

    private static List<Class<?>> linkable(Class<?>... libraries) throws IOException, ClassNotFoundException {
        LinkableTypes linkable = new LinkableTypes();
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> library : libraries) {
            Path jar = Path.of(
                    library.getProtectionDomain().getCodeSource().getLocation().getPath());
            try (JarFile file = new JarFile(jar.toFile())) {
                Set<String> names = file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .filter(linkable::contains)
                        .collect(Collectors.toSet());
                for (String name : names) {
                    types.add(Class.forName(name, false, library.getClassLoader()));
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(100);
        return types;
    }

    private static boolean takesAClass(Method method) {
        return method.getDeclaringClass() != Enum.class
                && Arrays.stream(method.getParameterTypes()).anyMatch(p -> p == Class.class || p == Class[].class);
    }

    private void call(Method method, Class<?> type) throws Exception {
        Object target = method.getDeclaringClass().isInstance(session)
                ? session
                : method.getDeclaringClass().isInstance(session.getEntityManagerFactory())
                        ? session.getEntityManagerFactory()
                        : method.getDeclaringClass().isInstance(session.getCriteriaBuilder())
                                ? session.getCriteriaBuilder()
                                : session.createNativeQuery("select 1");
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(parameter -> argument(parameter, type))
                .toArray();
        try {
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    private static @Nullable Object argument(Class<?> parameter, Class<?> type) {
        if (parameter == Class.class) {
            return type;
        }
        if (parameter == Class[].class) {
            return new Class<?>[] {String.class, type};
        }
        return parameter.isPrimitive() ? Array.get(Array.newInstance(parameter, 1), 0) : null;
    }

    /** Creates a proxy that records its calls and returns nothing. */
    @SuppressWarnings("unchecked")
    private <T> T target(Class<T> type, Class<?>... further) {
        Class<?>[] all = Stream.concat(Stream.of(type), Stream.of(further)).toArray(Class<?>[]::new);
        return (T) Proxy.newProxyInstance(type.getClassLoader(), all, (proxy, method, arguments) -> {
            called.add(method.getName());
            if (method.getName().equals("getCriteriaBuilder")) {
                return builder;
            }
            if (method.getName().equals("unwrap")) {
                return proxy;
            }
            if (method.getName().equals("getEntityManagerFactory")) {
                return factory;
            }
            if (NativeQuery.class.isAssignableFrom(method.getReturnType())
                    || method.getName().equals("createNativeQuery")) {
                return query;
            }
            Class<?> returned = method.getReturnType();
            return returned.isPrimitive() && returned != void.class
                    ? Array.get(Array.newInstance(returned, 1), 0)
                    : null;
        });
    }
}
