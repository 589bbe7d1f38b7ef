package cardinality.testkit;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind an exception. Chains of causes are cut off: code under test can make them as long as it likes, or circular. */
public final class Causes {

    private static final int MOST = 20;

    private Causes() {}

    /** An exception and its causes, the outermost first. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST);
    }

    /** The outermost one of a type. */
    public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The innermost one. */
    public static Throwable root(Throwable thrown) {
        return of(thrown).reduce(thrown, (outer, inner) -> inner);
    }

    /** The code by which the database says why it refused a statement; empty if it was not the database. */
    public static Optional<String> sqlState(Throwable thrown) {
        return of(thrown)
                .flatMap(cause ->
                        cause instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState()) : Stream.empty())
                .findFirst();
    }
}
