package cardinality.bulk;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.Post;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entity manager that was used before a call agrees with the tables after it. Its answers are compared with
 * the rows, whatever they are: other checks test which of them should have changed.
 */
public final class ContextChecks {

    private ContextChecks() {}

    /**
     * Fails with {@code STALE} if the entity manager answers from memory.
     *
     * @param where the method under test
     * @param method a call of it
     * @param how the way of asking, in words
     * @param ask asks the entity manager, before and after the call, for texts of objects by their ids
     * @param rows the same texts from the table
     */
    public static void requireSameAsTable(
            Scope scope,
            String where,
            ToIntFunction<EntityManager> method,
            String how,
            Function<EntityManager, Map<Long, String>> ask,
            Supplier<Map<Long, String>> rows) {
        AtomicReference<Map<Long, String>> answer = new AtomicReference<>(Map.of());
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            ask.apply(em);
            CallChecks.call(em, method);
            flush(em, where);
            answer.set(ask.apply(em));
        });
        if (!CallChecks.isBlocked(scope, where, refusal)) {
            Map<Long, String> expected = rows.get();
            expected("after the call, " + how + " returns what the table has")
                    .butWas(difference(answer.get(), expected))
                    .statements(scope.statements())
                    .where(where)
                    .misconception("STALE")
                    .unless(answer.get().equals(expected));
        }
    }

    /**
     * Fails with {@code LOST_CHANGES} if a change that was not yet written before the call is never written.
     *
     * @param change changes the text of a managed object
     * @param text the text, from the table
     */
    public static void requireKept(
            Scope scope,
            String where,
            ToIntFunction<EntityManager> method,
            Consumer<EntityManager> change,
            Supplier<String> text) {
        String before = text.get();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            change.accept(em);
            CallChecks.call(em, method);
        });
        if (!CallChecks.isBlocked(scope, where, refusal)) {
            expected("an object that was changed before the call is written, at the latest when the caller commits")
                    .butWas("its row still has \"" + before + "\", the text from before the change")
                    .statements(scope.statements())
                    .where(where)
                    .misconception("LOST_CHANGES")
                    .unless(!before.equals(text.get()));
        }
    }

    /** A method that changes or removes object by object writes nothing before this; others are not affected. */
    private static void flush(EntityManager em, String where) {
        try {
            em.flush();
        } catch (RuntimeException e) {
            if (CallChecks.isForeignKey(e)) {
                throw e;
            }
            throw expected("after the call, flush writes no object whose row is gone")
                    .butWas("it ended with an exception: " + e.getClass().getSimpleName())
                    .where(where)
                    .misconception("STALE")
                    .failure();
        }
    }

    /** Titles of those posts that are found, by id. */
    public static Map<Long, String> found(EntityManager em, Collection<Long> ids) {
        return titles(ids.stream()
                .map(id -> em.find(Post.class, id))
                .filter(Objects::nonNull)
                .toList());
    }

    /** Titles of posts, by id. */
    public static Map<Long, String> titles(Collection<Post> posts) {
        Map<Long, String> titles = new TreeMap<>();
        posts.forEach(post -> titles.put(post.getId(), post.getTitle()));
        return titles;
    }

    private static String difference(Map<Long, String> answers, Map<Long, String> rows) {
        Set<Long> ids = new TreeSet<>(answers.keySet());
        ids.addAll(rows.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(answers.get(id), rows.get(id)))
                .map(id -> "for id " + id + " it returns " + text(answers.get(id), "nothing") + ", but the table has "
                        + text(rows.get(id), "no such row"))
                .findFirst()
                .orElse("it does");
    }

    private static String text(@Nullable String text, String absent) {
        return text == null ? absent : '"' + text + '"';
    }
}
