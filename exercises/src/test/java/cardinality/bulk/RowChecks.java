package cardinality.bulk;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import cardinality.testkit.StatementLog;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Whether the posts that were asked for have changed, no others, and whether they were counted. */
public final class RowChecks {

    /** The misconception behind wrong rows where the data hint at no other one. */
    private static final String PLAIN = "WRONG_ROWS";

    private static final String DELETE = "Bulk.deletePostsOf";

    private RowChecks() {}

    public static void retitles(Scope scope, Seed seed, String oldTitle, String newTitle) {
        retitles(scope, seed, oldTitle, newTitle, PLAIN);
    }

    /** @param trap the misconception that the data are made for */
    public static void retitles(Scope scope, Seed seed, String oldTitle, String newTitle, String trap) {
        Map<Long, String> wanted = new TreeMap<>(seed.titles());
        wanted.replaceAll((id, title) -> title.equals(oldTitle) ? newTitle : title);
        String task = "get the title \"" + newTitle + "\", those with the title \"" + oldTitle + "\"";
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
        String task = "are deleted, those by \"" + username + "\"";
        check(scope, seed, DELETE, task, em -> new Bulk().deletePostsOf(em, username), wanted, trap);
        expected("users stay when their posts are deleted")
                .butWas("the users were " + users + " and are " + seed.usernames())
                .where(DELETE)
                .misconception(PLAIN)
                .unless(users.equals(seed.usernames()));
    }

    /** Fails unless as many posts are gone as were counted, whichever these are. Their comments may not count. */
    public static void countsDeletedPosts(Scope scope, Seed seed, String username) {
        int before = seed.titles().size();
        AtomicInteger answer = new AtomicInteger();
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> answer.set(CallChecks.call(em, e -> new Bulk().deletePostsOf(e, username))));
        if (!CallChecks.isBlocked(refusal)) {
            int deleted = before - seed.titles().size();
            requireCount(DELETE, deleted, answer.get(), scope.statements());
        }
    }

    private static void check(
            Scope scope,
            Seed seed,
            String where,
            String task,
            ToIntFunction<EntityManager> method,
            Map<Long, String> wanted,
            String trap) {
        Map<Long, String> before = seed.titles();
        Set<Long> asked = differences(before, wanted);
        Expectation rows = expected("exactly " + asked.size() + " of " + before.size() + " posts " + task)
                .where(where)
                .misconception(trap);
        AtomicInteger answer = new AtomicInteger();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> answer.set(CallChecks.call(em, method)));
        if (refusal.isPresent() && !trap.equals(PLAIN) && !CallChecks.isConstraint(refusal.get())) {
            throw rows.butWas("it ended with an exception, "
                            + refusal.get().getClass().getSimpleName())
                    .failure();
        }
        if (CallChecks.isBlocked(refusal)) {
            return;
        }
        Map<Long, String> after = seed.titles();
        if (!asked.isEmpty()) {
            CallChecks.requireChange(before, after, where);
        }
        rows.butWas(found(before, wanted, after, asked))
                .statements(scope.statements())
                .unless(wanted.equals(after));
        requireCount(where, asked.size(), answer.get(), scope.statements());
    }

    private static void requireCount(String where, int changed, int answer, StatementLog log) {
        expected("the method returns " + changed + ", the number of posts that it has changed or deleted")
                .butWas("it returned " + answer)
                .statements(log)
                .where(where)
                .misconception("WRONG_COUNT")
                .unless(answer == changed);
    }

    private static String found(
            Map<Long, String> before, Map<Long, String> wanted, Map<Long, String> after, Set<Long> asked) {
        long missed =
                differences(wanted, after).stream().filter(asked::contains).count();
        List<String> others = differences(before, after).stream()
                .filter(id -> !asked.contains(id))
                .map(id -> '"' + before.get(id) + '"')
                .toList();
        return "it was done to " + (asked.size() - missed) + " of these"
                + (others.isEmpty() ? "" : ", and other posts have changed too: " + others);
    }

    private static Set<Long> differences(Map<Long, String> some, Map<Long, String> others) {
        return some.keySet().stream()
                .filter(id -> !some.get(id).equals(others.get(id)))
                .collect(Collectors.toSet());
    }
}
