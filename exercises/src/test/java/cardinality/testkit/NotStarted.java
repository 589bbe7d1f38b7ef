package cardinality.testkit;

import cardinality.testkit.internal.Exercises;
import cardinality.testkit.internal.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * The test met an untouched part of a stub. Under {@code mvn test} such a test is skipped, so that a new kit is green.
 * It never counts as passed.
 */
public final class NotStarted extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String where;

    /**
     * @param what describes the untouched part
     * @param where the student's own class or member, as in {@link Feedback#where}
     */
    public NotStarted(String what, String where) {
        super(what);
        this.where = where;
    }

    private NotStarted(String what) {
        super(what);
        this.where = null;
    }

    /** For a part that belongs to another exercise, whose own tests name the place. */
    static NotStarted elsewhere(String what) {
        return new NotStarted(what);
    }

    Optional<String> where() {
        return Optional.ofNullable(where);
    }

    /** Searches the causes, because Hibernate and collections wrap exceptions of a stub's methods. */
    static void rethrowIfIn(Throwable thrown) {
        Causes.of(thrown).forEach(cause -> {
            if (cause instanceof NotStarted notStarted) {
                throw notStarted;
            }
            if (isStubbed(cause)) {
                String what = Text.capped(String.valueOf(cause.getMessage()), Fact.MAX_LENGTH);
                throw Exercises.placeIn(cause)
                        .map(where -> new NotStarted(what, where))
                        .orElseGet(() -> new NotStarted(what));
            }
        });
    }

    /** Deliberately narrow: only the stubs' own exception, with their own message, thrown by an exercise's class. */
    private static boolean isStubbed(Throwable thrown) {
        if (thrown.getClass() != UnsupportedOperationException.class
                || !String.valueOf(thrown.getMessage()).startsWith("TODO")) {
            return false;
        }
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0 && Exercises.isExerciseClass(stack[0].getClassName());
    }
}
