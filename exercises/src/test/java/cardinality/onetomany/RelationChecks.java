package cardinality.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Expectation;
import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Checks of linked objects, and of the rows behind them. */
public final class RelationChecks {

    private static final Set<String> ENTITIES =
            Set.of(User.class.getName(), Post.class.getName(), Comment.class.getName());

    private RelationChecks() {}

    /** Fails if one call of a helper put an object into a collection more than once. */
    public static void requireOnce(Collection<?> collection, Object added, String getter, String where) {
        long times = ByReference.times(collection, added);
        expected("what is added once is in " + getter + " once")
                .butWas(getter + " contains it " + times + " times")
                .where(where)
                .misconception("TWICE")
                .unless(times <= 1);
    }

    /** The values of one column, sorted. */
    public static Set<String> values(Scope scope, String table, String column) {
        return scope.table(table).rows().stream()
                .map(row -> String.valueOf(row.get(column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The outcome of an action, for feedback: why it was refused, or what a table holds afterwards. */
    public static String outcome(Optional<RuntimeException> refusal, Scope scope, String table, String column) {
        return refusal.map(e -> "it was refused and rolled back: " + reason(e)).orElseGet(() -> {
            Set<String> values = values(scope, table, column);
            return values.isEmpty()
                    ? "table " + table + " is empty"
                    : "table " + table + " holds " + String.join(", ", values);
        });
    }

    /**
     * Whether an action was stopped by the UPDATE of a collection that writes its foreign key itself. That is a mistake
     * of the owning side, and it must not cost any other criterion. Saving one more child shows it.
     */
    public static boolean isStoppedByACollection(
            Optional<RuntimeException> refusal, Scope scope, Runnable saveOneMore) {
        if (refusal.isEmpty() || scope.statements().updates() == 0) {
            return false;
        }
        scope.statements().clear();
        saveOneMore.run();
        return KeyChecks.keyUpdates(scope, "posts", "users") + KeyChecks.keyUpdates(scope, "comments", "posts") > 0;
    }

    /**
     * Whether {@code em.remove} of a parent reaches its children, as seen before anything is flushed. The transaction
     * is rolled back.
     */
    public static <P> boolean removalReaches(
            Scope scope, Function<EntityManager, P> parent, Function<P, Collection<?>> children) {
        boolean[] reached = {false};
        scope.attempt(em -> {
            P removed = parent.apply(em);
            List<?> others = List.copyOf(children.apply(removed));
            em.remove(removed);
            reached[0] = !others.isEmpty() && others.stream().noneMatch(em::contains);
            em.getTransaction().setRollbackOnly();
        });
        return reached[0];
    }

    /** Calls the helper, and fails if it does not end, or if there is no collection for the post. */
    public static void addPost(User user, Post post) {
        add(() -> user.addPost(post), user::getPosts, "User.posts");
    }

    /** Calls the helper, and fails if it does not end, or if there is no collection for the comment. */
    public static void addComment(Post post, Comment comment) {
        add(() -> post.addComment(comment), post::getComments, "Post.comments");
    }

    private static void add(Runnable helper, Supplier<Collection<?>> children, String where) {
        try {
            comesToAnEnd(helper);
        } catch (NullPointerException e) {
            if (children.get() != null) {
                throw e;
            }
            throw expected("a new object has an empty collection")
                    .butWas("it has none: " + where + " is null")
                    .where(where)
                    .misconception("NO_COLLECTION")
                    .failure();
        }
    }

    /** Runs an action and fails if methods of the exercise call each other endlessly. */
    public static void comesToAnEnd(Runnable action) {
        comesToAnEnd(() -> {
            action.run();
            return true;
        });
    }

    /** Returns the result of an action, and fails if methods of the exercise call each other endlessly. */
    public static <T> T comesToAnEnd(Supplier<T> action) {
        try {
            return action.get();
        } catch (StackOverflowError e) {
            TreeSet<String> calls = Arrays.stream(e.getStackTrace())
                    .filter(frame -> ENTITIES.contains(frame.getClassName()))
                    .map(frame -> frame.getClassName()
                                    .substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName())
                    .collect(Collectors.toCollection(TreeSet::new));
            Expectation end = expected("a call that ends")
                    .butWas(
                            calls.size() == 1
                                    ? calls.first() + " calls itself endlessly"
                                    : "these methods call each other endlessly: " + String.join(", ", calls))
                    .misconception("ENDLESS_CALLS");
            throw calls.isEmpty() ? end.failure() : end.where(calls.first()).failure();
        }
    }

    /** The innermost message of an exception, in one line. */
    public static String reason(Throwable thrown) {
        return Reason.of(thrown);
    }
}
