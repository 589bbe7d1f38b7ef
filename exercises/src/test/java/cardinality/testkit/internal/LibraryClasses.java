package cardinality.testkit.internal;

import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The types outside the exercise that a name in a mapping or a query can refer to: those that merely hold a value or
 * cannot be constructed at all. Each is looked up once per process, because every boot asks for the same names, many of
 * which do not exist.
 */
final class LibraryClasses {

    /** Values are created from a text or numbers, without any other effect. */
    private static final Set<String> PACKAGES_OF_VALUES = Set.of(
            "java.math",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util.concurrent.atomic",
            "java.util.regex");

    private static final Set<String> PACKAGES_OF_ORDINARY_CODE = Set.of("java.util", "java.util.stream");

    private static final Set<String> PACKAGES_OF_EXCEPTIONS = Set.of("java.io", "java.lang", "java.sql", "java.util");

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
            // Hibernate looks up these attribute types at each boot.
            "java.net.URL",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Locale",
            "java.util.UUID",
            // Hibernate looks these up by name for every generator.
            "org.hibernate.id.enhanced.StandardNamingStrategy");

    /**
     * Hibernate looks up the types of all members of an entity, including helpers. The types of ordinary code must be
     * found; creating one only takes memory.
     */
    private static final Set<String> OF_ORDINARY_CODE = Set.of(
            "java.lang.Character$Subset",
            "java.lang.Character$UnicodeBlock",
            "java.lang.Class",
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.StringBuffer",
            "java.lang.StringBuilder",
            "java.lang.System",
            "java.lang.Void",
            "java.nio.charset.StandardCharsets",
            "java.sql.Types",
            "java.util.AbstractMap$SimpleEntry",
            "java.util.AbstractMap$SimpleImmutableEntry",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.BitSet",
            "java.util.Calendar$Builder",
            "java.util.DoubleSummaryStatistics",
            "java.util.EnumMap",
            "java.util.EventListenerProxy",
            "java.util.EventObject",
            "java.util.GregorianCalendar",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.HexFormat",
            "java.util.IdentityHashMap",
            "java.util.IntSummaryStatistics",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.Locale$Builder",
            "java.util.Locale$LanguageRange",
            "java.util.LongSummaryStatistics",
            "java.util.Observable",
            "java.util.Optional",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.PriorityQueue",
            "java.util.Properties",
            "java.util.Random",
            "java.util.SimpleTimeZone",
            "java.util.SplittableRandom",
            "java.util.Stack",
            "java.util.StringJoiner",
            "java.util.StringTokenizer",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Vector",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$KeySetView",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet",
            "java.util.concurrent.ThreadLocalRandom");

    /** Limits far above what Hibernate itself looks up, because a student's texts can contain any number of names. */
    private static final int MAX_KNOWN = 2_000;

    private static final int MAX_LENGTH = 200;

    private static final Map<String, Optional<Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private LibraryClasses() {}

    /** Returns the type with this binary name, if it exists and is harmless to instantiate. */
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
            // Not initialised, because a static initialiser would run code.
            return Optional.of(Class.forName(name, false, LibraryClasses.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether instantiating a type, if that is possible at all, only takes memory. */
    static boolean isHarmless(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                || type.isEnum()
                || PACKAGES_OF_VALUES.contains(type.getPackageName())
                || VALUES.contains(type.getName())
                || OF_ORDINARY_CODE.contains(type.getName())
                || isMadeByJavaOnly(type)
                || isExceptionOfJava(type);
    }

    /**
     * Java does not open its own packages, so no other code can call the constructors of a class such as
     * {@code Collectors}.
     */
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
