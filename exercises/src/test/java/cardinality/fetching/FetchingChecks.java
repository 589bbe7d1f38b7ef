package cardinality.fetching;

import static cardinality.fetching.RowChecks.counted;
import static cardinality.testkit.Expectation.expected;

import cardinality.fetching.CallChecks.Call;
import cardinality.fetching.Seed.PostRow;
import cardinality.fetching.Seed.UserRow;
import cardinality.onetomany.User;
import cardinality.testkit.Scope;
import jakarta.persistence.PersistenceException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks of the methods that load users and posts. */
public final class FetchingChecks {

    private FetchingChecks() {}

    /** Fails unless {@code postsWithAuthors} finds all of the seed, in few statements. */
    public static void requirePostsWithAuthors(Scope scope, Seed seed) {
        String where = "Fetching.postsWithAuthors";
        Call<List<PostRow>> call = CallChecks.listFrom(
                scope, where, Fetching::postsWithAuthors, post -> Readings.readWithAuthor(scope, post));
        RowChecks.requirePosts(seed.posts(), call);
        int posts = seed.posts().size();
        CostChecks.requireFewStatements(call, counted(posts, "post") + " and their authors", 0);
        CostChecks.requireNoProduct(call, posts + seed.users().size());
    }

    /** Fails unless {@code usersWithPosts} finds all of the seed, in few statements. */
    public static void requireUsersWithPosts(Scope scope, Seed seed) {
        String where = "Fetching.usersWithPosts";
        Call<List<UserRow>> call = CallChecks.listFrom(
                scope, where, Fetching::usersWithPosts, user -> Readings.readWithPosts(scope, user));
        RowChecks.requireUsers(seed.users(), call);
        int users = seed.users().size();
        CostChecks.requireFewStatements(call, counted(users, "user") + " and their posts", childless(seed.users()));
        CostChecks.requireNoProduct(call, users + seed.posts().size());
    }

    /** Fails unless {@code usersWithPostsAndComments} finds all of the seed, in few statements. */
    public static void requireUsersWithPostsAndComments(Scope scope, Seed seed) {
        String where = "Fetching.usersWithPostsAndComments";
        Call<List<UserRow>> call = CallChecks.listFrom(
                scope,
                where,
                Fetching::usersWithPostsAndComments,
                user -> Readings.readWithPostsAndComments(scope, user));
        RowChecks.requireUsers(seed.users(), call);
        RowChecks.requireComments(seed.users(), call);
        int users = seed.users().size();
        int posts = seed.posts().size();
        int bare =
                (int) seed.posts().stream().filter(p -> p.comments().isEmpty()).count();
        CostChecks.requireFewStatements(
                call, counted(users, "user") + ", " + counted(posts, "post") + " and their comments", bare);
        CostChecks.requireNoProduct(call, users + posts + seed.countOfComments());
    }

    /** Fails unless {@code pageOfUsersWithPosts} finds one page of the seed, in few statements and few rows. */
    public static void requirePage(Scope scope, Seed seed, int page, int size) {
        String where = "Fetching.pageOfUsersWithPosts";
        String what = "page " + page + " (counted from 0, " + counted(size, "user") + " each)";
        Call<List<UserRow>> call = CallChecks.listFrom(
                scope,
                where,
                (f, em) -> f.pageOfUsersWithPosts(em, page, size),
                user -> Readings.readWithPosts(scope, user));
        List<UserRow> stored = page(seed.users(), page, size);
        RowChecks.requireEachUserOnce(call);
        requireChildless(seed, call, stored, page, size);
        requireOrder(seed, call, page, size, what);
        RowChecks.requireUsers(stored, call);
        CostChecks.requireFewStatements(call, what, childless(stored));
        CostChecks.requireFewRows(call, stored, what);
    }

    /** Fails unless {@code userWithPosts} finds a user of the seed, whose posts can be read after the session. */
    public static void requireUserWithPosts(Scope scope, Seed seed, String username) {
        String where = "Fetching.userWithPosts";
        UserRow stored = seed.named(username);
        Call<Optional<User>> call = findUser(scope, username, where);
        User user = call.found().orElseThrow(() -> expected("the user " + username + ", who has "
                        + counted(stored.posts().size(), "post"))
                .butWas("the result is empty")
                .statements(call.log())
                .where(where)
                .misconception(stored.posts().isEmpty() ? "INNER_JOIN" : "INCOMPLETE")
                .failure());
        UserRow found = Readings.readWithoutSession(scope, user, where);
        expected("the user with the username \"" + username + '"')
                .butWas("it is the user \"" + found.username() + '"')
                .statements(call.log())
                .where(where)
                .misconception(ideaBehindAnother(username))
                .unless(found.username().equals(username));
        RowChecks.requirePostsOf(stored, found, "COLLECTION", call);
        String what = "user " + username + " with " + counted(stored.posts().size(), "post");
        CostChecks.requireFewStatements(call, what, 0);
        CostChecks.requireFewRows(call, List.of(stored), what);
    }

    /** Fails unless {@code userWithPosts} finds nobody with this name. */
    public static void requireNobody(Scope scope, String username) {
        String where = "Fetching.userWithPosts";
        Optional<User> found = findUser(scope, username, where).found();
        expected("an empty result, because nobody has exactly the username \"" + username + '"')
                .butWas("it is the user \"" + found.map(User::getUsername).orElse("") + '"')
                .statements(scope.statements())
                .where(where)
                .misconception(ideaBehindAnother(username))
                .unless(found.isEmpty());
    }

    /** The misconception behind a user that is found by a different name. */
    private static String ideaBehindAnother(String username) {
        return username.contains("'") ? "CONCATENATION" : username.matches(".*[%_].*") ? "LIKE_PATTERN" : "INEXACT";
    }

    private static Call<Optional<User>> findUser(Scope scope, String username, String where) {
        try {
            return CallChecks.from(scope, where, (f, em) -> f.userWithPosts(em, username), user -> user);
        } catch (PersistenceException | IllegalArgumentException e) {
            if (!username.contains("'")) {
                throw e;
            }
            throw expected("a username can have a quote in it, such as \"" + username + '"')
                    .butWas("the query failed: " + e.getClass().getSimpleName())
                    .where(where)
                    .misconception("CONCATENATION")
                    .failure();
        }
    }

    /** Tells a page that leaves out users without posts, before or after the limit, from any other wrong page. */
    private static void requireChildless(
            Seed seed, Call<List<UserRow>> call, List<UserRow> stored, int page, int size) {
        List<String> names = namesOf(call.found());
        List<UserRow> parents =
                seed.users().stream().filter(u -> !u.posts().isEmpty()).toList();
        List<String> cutAfter = namesOf(page(parents, page, size));
        List<String> cutBefore =
                namesOf(stored.stream().filter(parents::contains).toList());
        boolean inner = names.equals(cutAfter) || names.equals(cutBefore);
        expected("pages of all users, including those without posts")
                .butWas("page " + page + " is " + RowChecks.list(names) + ", and all of these have posts")
                .statements(call.log())
                .where(call.where())
                .misconception("INNER_JOIN")
                .unless(!inner || names.equals(namesOf(stored)));
    }

    /** Fails unless the users of a page, and only these, were found in order. */
    private static void requireOrder(Seed seed, Call<List<UserRow>> call, int page, int size, String what) {
        List<String> all = namesOf(seed.users());
        List<String> wanted = namesOf(page(seed.users(), page, size));
        List<String> names = namesOf(call.found());
        expected(what + " is " + RowChecks.list(wanted))
                .butWas("it is " + RowChecks.list(names))
                .statements(call.log())
                .where(call.where())
                .misconception(OrderChecks.ideaBehind(all, sorted -> cut(sorted, page, size), names))
                .unless(names.equals(wanted));
    }

    private static List<String> namesOf(List<UserRow> users) {
        return users.stream().map(UserRow::username).toList();
    }

    private static List<UserRow> page(List<UserRow> users, int page, int size) {
        List<UserRow> sorted =
                users.stream().sorted(Comparator.comparing(UserRow::username)).toList();
        return cut(sorted, page, size);
    }

    private static <T> List<T> cut(List<T> sorted, int page, int size) {
        return sorted.stream().skip((long) page * size).limit(size).toList();
    }

    private static int childless(List<UserRow> users) {
        return (int) users.stream().filter(u -> u.posts().isEmpty()).count();
    }
}
