package cardinality.grader.authoring.check.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The replacement bodies of a method: statements that do no work, by the name of their kind. */
final class Bodies {

    /** The prefix of the kinds that show which criteria judge a method. */
    static final String PROBE = "probe-";

    private static final String NOTHING = "null";

    /**
     * SQL states with which a statement can fail, one of each class that databases and Hibernate distinguish: data,
     * integrity, transaction rolled back, access or syntax, connection, not supported, cancelled, timeout.
     */
    private static final List<String> SQL_STATES =
            List.of("22001", "23503", "23505", "40001", "42000", "08000", "0A000", "57014", "HYT00");

    /** Exceptions of code that works on objects: those that tests expect, and some that any code can throw. */
    private static final List<String> OF_OBJECTS = List.of(
            "java.lang.IllegalStateException",
            "java.lang.IllegalArgumentException",
            "java.lang.UnsupportedOperationException",
            "java.util.ConcurrentModificationException",
            "java.util.NoSuchElementException",
            "jakarta.persistence.PersistenceException");

    /** The same for code that queries the database. */
    private static final List<String> OF_QUERIES = List.of(
            "java.lang.IllegalStateException",
            "jakarta.persistence.NoResultException",
            "jakarta.persistence.NonUniqueResultException",
            "jakarta.persistence.QueryTimeoutException",
            "jakarta.persistence.OptimisticLockException");

    private final Values values;
    private final Optional<String> table;

    /** @param table a table of the exercise that has a column {@code id}, if it has one */
    Bodies(Values values, Optional<String> table) {
        this.values = values;
        this.table = table;
    }

    /** Returns all replacements of a method's body, in a fixed order. */
    Map<String, String> of(StudentMethod method) {
        Map<String, String> bodies = new LinkedHashMap<>();
        String type = method.returnType();
        String nothing = returning(Values.nothing(type));
        bodies.put(PROBE + "gap", "throw new UnsupportedOperationException(\"TODO: " + method.name() + "\");");
        bodies.put(PROBE + "error", "throw new AssertionError(\"attack\");");
        bodies.put(NOTHING, nothing);
        Values.empty(type).ifPresent(value -> bodies.put("empty", returning(Optional.of(value))));
        values.constant(type).ifPresent(value -> bodies.put("constant", returning(Optional.of(value))));
        List<String> exceptions = method.entityManager().isPresent() ? OF_QUERIES : OF_OBJECTS;
        exceptions.forEach(name -> bodies.put(
                "throws-" + name.substring(name.lastIndexOf('.') + 1), "throw new " + name + "(\"attack\");"));
        method.entityManager().ifPresent(em -> {
            String least = returning(Values.empty(type).or(() -> Values.nothing(type)));
            bodies.put("harmless", select(em, "1") + least);
            SQL_STATES.forEach(
                    state -> bodies.put("sql-" + state, select(em, "signal('" + state + "', 'attack')") + least));
            table.ifPresent(name -> bodies.put(
                    "sql-null",
                    em + ".createNativeQuery(\"insert into " + name + " (id) values (null)\").executeUpdate(); "
                            + least));
        });
        return bodies;
    }

    /**
     * Returns a body of this kind, or one that does nothing if the method has none: a list can be empty, but a number
     * cannot.
     */
    String closest(StudentMethod method, String kind) {
        Map<String, String> bodies = of(method);
        return bodies.getOrDefault(kind, bodies.getOrDefault(NOTHING, ""));
    }

    private static String select(String em, String what) {
        return em + ".createNativeQuery(\"select " + what + "\").getSingleResult(); ";
    }

    private static String returning(Optional<String> value) {
        return value.map(text -> "return " + text + ";").orElse("");
    }
}
