package cardinality.testkit;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a name in a mapping or a query can mean: those of the exercise, and beyond them what merely holds a value
 * or cannot be constructed at all.
 *
 * <p>A query names classes in plain text, where no compiler and no allow-list over class files sees them:
 * {@code select new java.io.FileOutputStream('...')} creates a file. So this has to be in force from boot on, since a named
 * query is read at boot. Nor are there any resources: settings and scripts that lie about have no say in a test.
 */
final class NamedClasses implements ClassLoaderService {

    private static final String OF_EXERCISES = "cardinality.";

    /** Values are made of a text or of numbers; making one does nothing else. */
    private static final Set<String> PACKAGES_OF_VALUES = Set.of("java.math", "java.time");

    private static final Set<String> VALUES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Object",
            "java.lang.Short",
            "java.lang.String",
            // Known to Hibernate as types of attributes, so it looks them up at each boot.
            "java.net.URL",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Locale",
            "java.util.UUID",
            // What Hibernate looks up for every generator, instead of naming it in its own code.
            "org.hibernate.id.enhanced.StandardNamingStrategy");

    /**
     * Hibernate looks up the types of all members of an entity, helpers included. Whatever ordinary code is written with has to
     * be found, and making one does nothing but take memory.
     */
    private static final Set<String> OF_ORDINARY_CODE = Set.of(
            "java.lang.Class",
            "java.lang.StringBuffer",
            "java.lang.StringBuilder",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat",
            "java.util.AbstractMap$SimpleEntry",
            "java.util.AbstractMap$SimpleImmutableEntry",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.DoubleSummaryStatistics",
            "java.util.EnumMap",
            "java.util.GregorianCalendar",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.IntSummaryStatistics",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.LongSummaryStatistics",
            "java.util.Optional",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.PriorityQueue",
            "java.util.Random",
            "java.util.StringJoiner",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern");

    private final ClassLoader exercise;
    private final ClassLoaderService library;

    /** @param exercise defines the classes under test */
    NamedClasses(ClassLoader exercise) {
        this.exercise = exercise;
        this.library = new ClassLoaderServiceImpl(List.of(exercise), TcclLookupPrecedence.NEVER);
    }

    @Override
    @SuppressWarnings("unchecked") // the caller says which type it expects, as everywhere in this interface
    public <T> Class<T> classForName(@Nullable String name) {
        if (name == null) {
            // So Hibernate asks where "select new" names a type that it does not find; it then says which one.
            throw new ClassLoadingException("Unable to load a class without a name");
        }
        try {
            if (name.startsWith(OF_EXERCISES)) {
                return (Class<T>) Class.forName(name, true, exercise);
            }
            // Not initialised: to run a static initialiser is to run code.
            Class<?> found = Class.forName(name, false, NamedClasses.class.getClassLoader());
            if (isHarmless(found)) {
                return (Class<T>) found;
            }
            throw new ClassLoadingException("Unable to load class [" + name + "]");
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassLoadingException("Unable to load class [" + name + "]", e);
        }
    }

    private static boolean isHarmless(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                || type.isEnum()
                || PACKAGES_OF_VALUES.contains(type.getPackageName())
                || VALUES.contains(type.getName())
                || OF_ORDINARY_CODE.contains(type.getName())
                || isExceptionOfJava(type);
    }

    private static boolean isExceptionOfJava(Class<?> type) {
        return Throwable.class.isAssignableFrom(type)
                && Set.of("java.lang", "java.util").contains(type.getPackageName());
    }

    @Override
    public @Nullable URL locateResource(String name) {
        return null;
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        return null;
    }

    @Override
    public List<URL> locateResources(String name) {
        return List.of();
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> service) {
        return library.loadJavaServices(service);
    }

    @Override
    public <T> T generateProxy(InvocationHandler handler, Class<?>... interfaces) {
        return library.generateProxy(handler, interfaces);
    }

    @Override
    public @Nullable Package packageForNameOrNull(String name) {
        return library.packageForNameOrNull(name);
    }

    @Override
    public <T> T workWithClassLoader(Work<T> work) {
        return library.workWithClassLoader(work);
    }

    @Override
    public void stop() {
        library.stop();
    }
}
