package cardinality.queries;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.User;
import cardinality.queries.CallChecks.Call;
import cardinality.queries.ForumSeed.UserRow;
import cardinality.queries.ListChecks.Item;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks of the methods about users and posts. */
public final class ForumChecks {

    private ForumChecks() {}

    /** Fails unless exactly the users with posts are found, each once. */
    public static void requireUsersWithPosts(Scope scope, ForumSeed seed) {
        Call<Item> call =
                CallChecks.listFrom(scope, "Queries.usersWithPosts", "", Queries::usersWithPosts, ForumChecks::item);
        ListChecks.requireItems(
                call,
                "users with at least one post",
                items(seed, user -> user.posts() > 0),
                found -> found.equals(items(seed, user -> true)) ? "LEFT_JOIN" : "WRONG_ROWS");
        call.requireFewStatements(posts(seed, user -> user.posts() > 0));
    }

    /** Fails unless the number of users with posts is right, and the database has counted them. */
    public static void requireCountOfUsersWithPosts(Scope scope, ForumSeed seed) {
        requireCountOfUsersWithPosts(scope, seed, "");
    }

    /** @param trap the misconception that the data are made for, if the call ends with an exception */
    public static void requireCountOfUsersWithPosts(Scope scope, ForumSeed seed, String trap) {
        String where = "Queries.countUsersWithPosts";
        Call<Long> call = CallChecks.listFrom(
                scope, where, trap, (queries, em) -> List.of(queries.countUsersWithPosts(em)), Function.identity());
        long found = call.found().get(0);
        int wanted = items(seed, user -> user.posts() > 0).size();
        int posts = posts(seed, user -> true);
        String instead = found == seed.users().size()
                ? ", the number of all users"
                : found == posts ? ", the number of all posts" : "";
        expected(wanted + ", the number of users with posts")
                .butWas(found + instead)
                .statements(call.log())
                .where(where)
                .misconception(
                        found == seed.users().size() ? "LEFT_JOIN" : found > wanted ? "COUNT_ROWS" : "WRONG_ROWS")
                .unless(found == wanted);
        call.requireFewStatements(1);
    }

    /** Fails unless exactly the users with more than n posts are found, each once. */
    public static void requireUsersWithMorePostsThan(Scope scope, ForumSeed seed, long n) {
        Call<Item> call = CallChecks.listFrom(
                scope,
                "Queries.usersWithMorePostsThan",
                "",
                (queries, em) -> queries.usersWithMorePostsThan(em, n),
                ForumChecks::item);
        Set<Item> orAsMany = items(seed, user -> user.posts() >= n);
        ListChecks.requireItems(
                call,
                "users with more than " + n + (n == 1 ? " post" : " posts"),
                items(seed, user -> user.posts() > n),
                found -> {
                    if (found.equals(orAsMany)) {
                        return n == 0 ? "COUNT_STAR" : "BOUNDARY";
                    }
                    return found.containsAll(items(seed, user -> user.posts() > n)) ? "COUNT_ROWS" : "WRONG_ROWS";
                });
        call.requireFewStatements(posts(seed, user -> user.posts() > n));
    }

    /** Fails unless there is one tally for each user, with the number of its posts. */
    public static void requirePostsPerUser(Scope scope, ForumSeed seed) {
        Call<Tally> call =
                CallChecks.listFrom(scope, "Queries.postsPerUser", "", Queries::postsPerUser, Function.identity());
        List<TallyChecks.Row> rows = seed.users().stream()
                .map(user -> new TallyChecks.Row(user.id(), user.username(), user.posts(), user.posts()))
                .toList();
        TallyChecks.requireTallies(call, rows, TallyChecks::ideaBehindCount);
        call.requireFewStatements(rows.size());
    }

    private static Item item(User user) {
        return Item.of(user.getId(), user.getUsername());
    }

    private static Set<Item> items(ForumSeed seed, Predicate<UserRow> asked) {
        return seed.users().stream()
                .filter(asked)
                .map(user -> Item.of(user.id(), user.username()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int posts(ForumSeed seed, Predicate<UserRow> asked) {
        return seed.users().stream().filter(asked).mapToInt(UserRow::posts).sum();
    }
}
