package cardinality.testkit.internal;

import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a name in a mapping or a query can mean beyond the classes of the exercise: types that merely hold a value or cannot be
 * constructed at all. Looked up once a process, since every boot asks for the same ones, and for many that are not there.
 */
final class LibraryClasses {

    /** Values are made of a text or of numbers; making one does nothing else. */
    private static final Set<String> PACKAGES_OF_VALUES =
            Set.of("java.math", "java.time", "java.time.chrono", "java.time.format", "java.time.temporal");

    private static final Set<String> PACKAGES_OF_ORDINARY_CODE = Set.of("java.util", "java.util.stream");

    private static final Set<String> PACKAGES_OF_EXCEPTIONS =
            Set.of("java.io", "java.lang", "java.text", "java.util", "java.util.regex");

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
            "java.lang.Character$UnicodeBlock",
            "java.lang.Class",
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.StringBuffer",
            "java.lang.StringBuilder",
            "java.lang.System",
            "java.lang.Void",
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
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern");

    /** Far more, and longer ones, than Hibernate asks for by itself: a text of a student's can name any number. */
    private static final int MAX_KNOWN = 2_000;

    private static final int MAX_LENGTH = 200;

    private static final Map<String, Optional<Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private LibraryClasses() {}

    /** The type with this binary name, if there is one and it does no harm to make one. */
    static Optional<Class<?>> harmless(String name) {
        Optional<Class<?>> known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        Optional<Class<?>> found = find(name).filter(LibraryClasses::isHarmless);
        if (KNOWN.size() < MAX_KNOWN && name.length() <= MAX_LENGTH) {
            KNOWN.put(name, found);
        }
        return found;
    }

    private static Optional<Class<?>> find(String name) {
        try {
            // Not initialised: to run a static initialiser is to run code.
            return Optional.of(Class.forName(name, false, LibraryClasses.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether making objects of a type, if that is possible at all, does nothing but take memory. */
    static boolean isHarmless(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                || type.isEnum()
                || PACKAGES_OF_VALUES.contains(type.getPackageName())
                || VALUES.contains(type.getName())
                || OF_ORDINARY_CODE.contains(type.getName())
                || isMadeByJavaOnly(type)
                || isExceptionOfJava(type);
    }

    /** Java opens its own packages to nobody, so nobody else gets at the constructors of a {@code Collectors}. */
    private static boolean isMadeByJavaOnly(Class<?> type) {
        return PACKAGES_OF_ORDINARY_CODE.contains(type.getPackageName())
                && Modifier.isPublic(type.getModifiers())
                && Stream.of(type.getDeclaredConstructors())
                        .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())
                                || Modifier.isProtected(constructor.getModifiers()));
    }

    private static boolean isExceptionOfJava(Class<?> type) {
        return Throwable.class.isAssignableFrom(type) && PACKAGES_OF_EXCEPTIONS.contains(type.getPackageName());
    }
}
