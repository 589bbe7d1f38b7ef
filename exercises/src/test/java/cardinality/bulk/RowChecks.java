package cardinality.bulk;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import cardinality.testkit.StatementLog;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Whether the requested posts have changed, and no others, and whether their number was returned. */
public final class RowChecks {

    /** The misconception behind wrong rows if the data point at no other one. */
    private static final String PLAIN = "WRONG_ROWS";

    private static final String DELETE = CallChecks.DELETE;

    private RowChecks() {}

    public static void retitles(Scope scope, Seed seed, String oldTitle, String newTitle) {
        retitles(scope, seed, oldTitle, newTitle, PLAIN);
    }

    /** @param trap the misconception that the data are made for */
    public static void retitles(Scope scope, Seed seed, String oldTitle, String newTitle, String trap) {
        Map<Long, String> wanted = new TreeMap<>(seed.titles());
        wanted.replaceAll((id, title) -> title.equals(oldTitle) ? newTitle : title);
        String old = " with the title \"" + oldTitle + '"';
        String title = " the title \"" + newTitle + '"';
        IntFunction<String> task = n -> n == 0
                ? "no post gets" + title + ", because there is none" + old
                : n == 1
                        ? "only the 1 post" + old + " gets" + title
                        : "only the " + n + " posts" + old + " get" + title;
        check(scope, seed, "Bulk.retitle", task, em -> new Bulk().retitle(em, oldTitle, newTitle), wanted, trap);
    }

    public static void deletes(Scope scope, Seed seed, String username) {
        deletes(scope, seed, username, PLAIN);
    }

    /** @param trap the misconception that the data are made for */
    public static void deletes(Scope scope, Seed seed, String username, String trap) {
        Map<Long, String> wanted = new TreeMap<>(seed.titles());
        wanted.keySet().removeAll(seed.titlesOf(username).keySet());
        Set<String> users = seed.usernames();
        String by = " by \"" + username + '"';
        IntFunction<String> task = n -> n == 0
                ? "no post is deleted, because there is none" + by
                : n == 1 ? "only the 1 post" + by + " is deleted" : "only the " + n + " posts" + by + " are deleted";
        check(scope, seed, DELETE, task, em -> new Bulk().deletePostsOf(em, username), wanted, trap);
        Set<String> gone = new TreeSet<>(users);
        gone.removeAll(seed.usernames());
        expected("users stay when their posts are deleted")
                .butWas("missing in table users: " + String.join(", ", gone))
                .where(DELETE)
                .misconception(PLAIN)
                .unless(users.equals(seed.usernames()));
    }

    /** Fails unless the returned number is the number of deleted posts, whichever they are. Comments may not count. */
    public static void countsDeletedPosts(Scope scope, Seed seed, String username) {
        Deletion deletion = delete(scope, seed, username, em -> {});
        if (!CallChecks.isBlocked(scope, DELETE, deletion.refusal())) {
            requireCount(DELETE, deletion.deleted(), deletion.answer(), scope.statements());
        }
    }

    /**
     * Fails if a post stays although the call counted it. An exception is none of this criterion's business: it comes
     * from an object that the call left in the entity manager although its row is gone.
     *
     * @param before what the caller did in the same transaction
     */
    public static void deletesLoaded(Scope scope, Seed seed, String username, Consumer<EntityManager> before) {
        Deletion deletion = delete(scope, seed, username, before);
        int left = seed.titlesOf(username).size();
        expected("all posts by \"" + username + "\" are deleted, whatever the caller has loaded before")
                .butWas("it returned " + deletion.answer() + ", and " + left + " of them are still there")
                .statements(scope.statements())
                .where(DELETE)
                .misconception("REMOVED_IN_VAIN")
                .unless(left == 0 || deletion.refusal().isPresent());
    }

    /** Fails if a call deleted all posts of a user, and returned another number. */
    public static void countsLoaded(Scope scope, Seed seed, String username, Consumer<EntityManager> before) {
        Deletion deletion = delete(scope, seed, username, before);
        if (deletion.refusal().isEmpty() && seed.titlesOf(username).isEmpty()) {
            requireCount(DELETE, deletion.deleted(), deletion.answer(), scope.statements());
        }
    }

    /** What a call returned, and how many posts are gone after it. */
    private record Deletion(Optional<RuntimeException> refusal, int answer, int deleted) {}

    private static Deletion delete(Scope scope, Seed seed, String username, Consumer<EntityManager> before) {
        AtomicInteger stored = new AtomicInteger();
        AtomicInteger answer = new AtomicInteger();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            before.accept(em);
            stored.set(seed.titles().size());
            answer.set(CallChecks.call(em, e -> new Bulk().deletePostsOf(e, username)));
        });
        return new Deletion(refusal, answer.get(), stored.get() - seed.titles().size());
    }

    private static void check(
            Scope scope,
            Seed seed,
            String where,
            IntFunction<String> task,
            ToIntFunction<EntityManager> method,
            Map<Long, String> wanted,
            String trap) {
        Map<Long, String> before = seed.titles();
        Set<Long> asked = differences(before, wanted);
        Expectation rows = expected(
                        task.apply(asked.size()) + (asked.isEmpty() ? "" : ", of " + before.size() + " in all"))
                .where(where)
                .misconception(trap);
        AtomicInteger answer = new AtomicInteger();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> answer.set(CallChecks.call(em, method)));
        if (refusal.isPresent() && !trap.equals(PLAIN) && !CallChecks.isForeignKey(refusal.get())) {
            throw rows.butWas("it ended with an exception: "
                            + refusal.get().getClass().getSimpleName())
                    .failure();
        }
        if (CallChecks.isBlocked(scope, where, refusal)) {
            return;
        }
        Map<Long, String> after = seed.titles();
        if (!asked.isEmpty()) {
            CallChecks.requireChange(scope, before, after, where);
        }
        rows.butWas(found(before, wanted, after, asked, where.equals(DELETE) ? "deleted" : "changed"))
                .statements(scope.statements())
                .unless(wanted.equals(after));
        requireCount(where, asked.size(), answer.get(), scope.statements());
    }

    private static void requireCount(String where, int changed, int answer, StatementLog log) {
        expected("the method returns " + changed + ", the number of posts that it has "
                        + (where.equals(DELETE) ? "deleted" : "changed"))
                .butWas("it returned " + answer)
                .statements(log)
                .where(where)
                .misconception("WRONG_COUNT")
                .unless(answer == changed);
    }

    private static String found(
            Map<Long, String> before, Map<Long, String> wanted, Map<Long, String> after, Set<Long> asked, String done) {
        long met = asked.stream()
                .filter(id -> Objects.equals(wanted.get(id), after.get(id)))
                .count();
        Map<String, Long> others = differences(before, after).stream()
                .filter(id -> !asked.contains(id))
                .collect(Collectors.groupingBy(before::get, TreeMap::new, Collectors.counting()));
        String also = others.entrySet().stream()
                .map(e -> '"' + e.getKey() + '"' + (e.getValue() == 1 ? "" : " (" + e.getValue() + " times)"))
                .collect(Collectors.joining(", "));
        String these = asked.isEmpty() ? "" : (met == 0 ? "none" : met) + " of these";
        return "it " + done + " " + these + (these.isEmpty() || also.isEmpty() ? "" : ", and also ") + also;
    }

    private static Set<Long> differences(Map<Long, String> some, Map<Long, String> others) {
        return some.keySet().stream()
                .filter(id -> !some.get(id).equals(others.get(id)))
                .collect(Collectors.toSet());
    }
}
