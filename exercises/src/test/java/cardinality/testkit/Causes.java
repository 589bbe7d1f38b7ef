package cardinality.testkit;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows the causes of an exception. Chains are limited, because code under test can make them arbitrarily long or
 * circular.
 */
public final class Causes {

    private static final int MAX_CAUSES = 20;

    private Causes() {}

    /** Returns an exception and its causes, the outermost first. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
    }

    /** Returns the outermost exception of a type. */
    public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Returns the innermost cause. */
    public static Throwable root(Throwable thrown) {
        return of(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    /**
     * Returns the message of an exception, or an empty text. The exception can be a student's own class, and its method can
     * do anything.
     */
    public static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** Returns the SQL state with which the database refused a statement; empty if it was not the database. */
    public static Optional<String> sqlState(Throwable thrown) {
        return of(thrown)
                .flatMap(cause ->
                        cause instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState()) : Stream.empty())
                .findFirst();
    }
}
