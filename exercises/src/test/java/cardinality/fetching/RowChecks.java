package cardinality.fetching;

import static cardinality.testkit.Expectation.expected;

import cardinality.fetching.CallChecks.Call;
import cardinality.fetching.Seed.PostRow;
import cardinality.fetching.Seed.UserRow;
import cardinality.testkit.CriterionFailure;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares what was found with the rows in the tables, and finds the misconception behind a difference. */
final class RowChecks {

    private static final int MAX_NAMES = 12;

    /** Enough names to show what the missing or repeated ones have in common. */
    private static final int SOME_NAMES = 5;

    private RowChecks() {}

    /** Fails unless each post was found once, with its own author. */
    static void requirePosts(List<PostRow> stored, Call<List<PostRow>> call) {
        List<PostRow> found = call.found();
        requireOnce(found, PostRow::id, RowChecks::nameOf, "every post once", call);
        List<PostRow> missing = missing(stored, found, PostRow::id);
        if (!missing.isEmpty()) {
            boolean inner = missing.equals(those(stored, p -> p.comments().isEmpty()));
            throw incomplete(inner, stored, missing, RowChecks::nameOf, "posts", "comments", call);
        }
        for (PostRow post : stored) {
            String author = withId(found, PostRow::id, post.id()).author();
            expected(nameOf(post) + " has " + post.author() + " as its author")
                    .butWas("it has " + author)
                    .statements(call.log())
                    .where(call.where())
                    .unless(author.equals(post.author()));
        }
    }

    static void requireEachUserOnce(Call<List<UserRow>> call) {
        requireOnce(call.found(), UserRow::id, UserRow::username, "every user once", call);
    }

    /** Fails unless each user was found once, with all its posts. */
    static void requireUsers(List<UserRow> stored, Call<List<UserRow>> call) {
        requireEachUserOnce(call);
        List<UserRow> found = call.found();
        List<UserRow> missing = missing(stored, found, UserRow::id);
        if (!missing.isEmpty()) {
            boolean withoutPosts = missing.equals(those(stored, u -> u.posts().isEmpty()));
            boolean withoutComments = missing.equals(those(stored, RowChecks::hasNoComments));
            throw incomplete(
                    withoutPosts || withoutComments,
                    stored,
                    missing,
                    UserRow::username,
                    "users",
                    withoutPosts ? "posts" : "comments",
                    call);
        }
        List<PostRow> without = missing(posts(stored), posts(found), PostRow::id);
        boolean inner = without.equals(those(posts(stored), p -> p.comments().isEmpty()));
        for (UserRow user : stored) {
            requirePostsOf(user, withId(found, UserRow::id, user.id()), inner ? "INNER_JOIN" : "COLLECTION", call);
        }
    }

    /** Fails unless a user was found with all its posts, each once. */
    static void requirePostsOf(UserRow stored, UserRow found, String ideaOfMissing, Call<?> call) {
        boolean missing = !missing(stored.posts(), found.posts(), PostRow::id).isEmpty();
        expected(stored.username() + " has " + titles(stored.posts()))
                .butWas(titles(found.posts()))
                .statements(call.log())
                .where(call.where())
                .misconception(missing ? ideaOfMissing : "BAG_PRODUCT")
                .unless(!missing && found.posts().size() == stored.posts().size());
    }

    /** Fails unless each post was found with all its comments, each once. */
    static void requireComments(List<UserRow> stored, Call<List<UserRow>> call) {
        for (PostRow post : posts(stored)) {
            List<String> comments =
                    withId(posts(call.found()), PostRow::id, post.id()).comments();
            expected(nameOf(post) + " has " + counted(post.comments().size(), "comment"))
                    .butWas(counted(comments.size(), "comment") + named(comments))
                    .statements(call.log())
                    .where(call.where())
                    .misconception(comments.size() < post.comments().size() ? "COLLECTION" : "BAG_PRODUCT")
                    .unless(comments.stream()
                            .sorted()
                            .toList()
                            .equals(post.comments().stream().sorted().toList()));
        }
    }

    static List<PostRow> posts(List<UserRow> users) {
        return users.stream().flatMap(u -> u.posts().stream()).toList();
    }

    static String counted(int count, String noun) {
        return count == 0 ? "no " + noun + "s" : count == 1 ? "1 " + noun : count + " " + noun + "s";
    }

    private static <R> void requireOnce(
            List<R> found, Function<R, Long> id, Function<R, String> name, String what, Call<?> call) {
        List<String> repeated = found.stream().collect(Collectors.groupingBy(id, Collectors.toList())).values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> name.apply(same.get(0)) + " (" + same.size() + " times)")
                .sorted()
                .toList();
        expected(what)
                .butWas(found.size() + " in all, more than once: " + list(repeated, SOME_NAMES))
                .statements(call.log())
                .where(call.where())
                .misconception("DUPLICATES")
                .unless(repeated.isEmpty());
    }

    private static <R> CriterionFailure incomplete(
            boolean inner,
            List<R> stored,
            List<R> missing,
            Function<R, String> name,
            String what,
            String children,
            Call<?> call) {
        List<String> names = missing.stream().map(name).toList();
        return expected("all " + stored.size() + " " + what + (inner ? ", including those without " + children : ""))
                .butWas(stored.size() - missing.size() + " of them; missing: " + list(names, SOME_NAMES))
                .statements(call.log())
                .where(call.where())
                .misconception(inner ? "INNER_JOIN" : "INCOMPLETE")
                .failure();
    }

    private static <R> List<R> missing(List<R> stored, List<R> found, Function<R, Long> id) {
        return those(stored, s -> found.stream().noneMatch(f -> id.apply(f).equals(id.apply(s))));
    }

    private static <R> List<R> those(List<R> rows, Predicate<R> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    private static <R> R withId(List<R> found, Function<R, Long> id, long wanted) {
        return found.stream().filter(f -> id.apply(f) == wanted).findFirst().orElseThrow();
    }

    private static boolean hasNoComments(UserRow user) {
        return user.posts().stream().allMatch(p -> p.comments().isEmpty());
    }

    private static String nameOf(PostRow post) {
        return "\"" + post.title() + "\" of " + post.author();
    }

    private static String titles(List<PostRow> posts) {
        return counted(posts.size(), "post")
                + named(posts.stream().map(PostRow::title).toList());
    }

    private static String named(List<String> names) {
        return names.isEmpty() ? "" : " (" + list(names) + ")";
    }

    static String list(List<String> names) {
        if (names.isEmpty()) {
            return "empty";
        }
        return list(names, MAX_NAMES);
    }

    private static String list(List<String> names, int most) {
        String shown = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? shown : shown + " and " + (names.size() - most) + " more";
    }
}
