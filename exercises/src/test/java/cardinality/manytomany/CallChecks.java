package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks of calls: whether they end, and with which exception they are refused. */
public final class CallChecks {

    private CallChecks() {}

    /** Runs an action and fails if methods of the exercise call each other endlessly. */
    public static void comesToAnEnd(Runnable action) {
        try {
            action.run();
        } catch (StackOverflowError e) {
            Set<String> calls = Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getClassName().equals(Student.class.getName())
                            || frame.getClassName().equals(Course.class.getName()))
                    .map(frame -> frame.getClassName()
                                    .substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName())
                    .collect(Collectors.toCollection(TreeSet::new));
            throw expected("a call that ends")
                    .butWas("these methods call each other endlessly: " + String.join(", ", calls))
                    .misconception("ENDLESS_CALLS")
                    .failure();
        }
    }

    /** Runs an action, which the database may refuse, in a new transaction, and returns the exception. */
    public static Optional<RuntimeException> attempt(Scope scope, Consumer<EntityManager> action) {
        List<Optional<RuntimeException>> refusal = new ArrayList<>();
        comesToAnEnd(() -> refusal.add(scope.attempt(action)));
        rethrowOwn(refusal.get(0));
        return refusal.get(0);
    }

    /** An exception from a student's own code is most useful if it is not changed. */
    public static void rethrowOwn(Optional<RuntimeException> refusal) {
        if (refusal.isPresent() && !(refusal.get() instanceof PersistenceException)) {
            requireHashesThatEnd();
            throw refusal.get();
        }
    }

    /** A hash code that uses the hash code of the other side ends only for objects that are not linked. */
    private static void requireHashesThatEnd() {
        Student ada = new Student("ada");
        Course algebra = new Course("Algebra");
        comesToAnEnd(() -> {
            ada.enroll(algebra);
            ada.hashCode();
        });
    }

    /** The innermost message of an exception, in one line. */
    public static String reason(Throwable thrown) {
        return Reason.of(thrown);
    }
}
