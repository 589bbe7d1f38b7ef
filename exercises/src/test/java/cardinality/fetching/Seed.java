package cardinality.fetching;

import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users, posts and comments, written without the mapping, and kept here for comparison.
 *
 * <p>The ids of users and posts decrease while they are written, so the order of ids is neither the order of insertion
 * nor, if a test takes care, the alphabetical order. Each table has its own range of ids.
 */
public final class Seed {

    private final Table users;
    private final Table posts;
    private final Table comments;
    private final List<UserRow> written = new ArrayList<>();
    private int writtenPosts;
    private int writtenComments;

    public Seed(Scope scope) {
        users = scope.table("users");
        posts = scope.table("posts");
        comments = scope.table("comments");
    }

    /** A user as it is in the tables, with all its posts. */
    public record UserRow(long id, String username, List<PostRow> posts) {}

    /** A post as it is in the tables, with the bodies of all its comments. */
    public record PostRow(long id, String title, String author, List<String> comments) {}

    /**
     * Many users, none, one, two or three posts each, none, one or two comments on each of these, in no obvious order.
     *
     * @param count the number of users, at most 60 and not a multiple of 19
     */
    public static Seed ofMany(Scope scope, int count) {
        Seed seed = new Seed(scope);
        for (int i = 0; i < count; i++) {
            seed.user("user-%02d".formatted(i * 19 % count), commentsOfPosts(i));
        }
        return seed;
    }

    /**
     * Many users like {@link #ofMany}, with names that have another order without regard to upper and lower case or to
     * blanks, or by their length.
     */
    public static Seed ofMixedNames(Scope scope, int count) {
        List<String> names = List.of("user-%02d", "User-%02d", "USER-%02d", " user-%02d", "user-%d", "user %02d");
        Seed seed = new Seed(scope);
        for (int i = 0; i < count; i++) {
            int number = i * 19 % count;
            seed.user(names.get(number % names.size()).formatted(number), commentsOfPosts(i));
        }
        return seed;
    }

    /** Writes further users, with posts and comments in the same proportions. */
    public Seed more(int count) {
        for (int i = 0; i < count; i++) {
            user("further-%02d".formatted(i), commentsOfPosts(i));
        }
        return this;
    }

    private static int[] commentsOfPosts(int user) {
        int[] commentsOfPosts = new int[user * (user + 1) / 2 % 4];
        for (int j = 0; j < commentsOfPosts.length; j++) {
            commentsOfPosts[j] = (user + j) % 3;
        }
        return commentsOfPosts;
    }

    /**
     * Drops the index of usernames. H2 would read the users from it, because it holds all their columns, and then
     * return them in alphabetical order even for a query that asks for no order.
     */
    public static void dropIndexOfUsernames(Scope scope) {
        if (scope.readsRowsFromIndexes()) {
            scope.table("users").dropUniqueConstraints();
        }
    }

    /** Writes a user, and a post for each given number, with that many comments. Posts of two users share titles. */
    public Seed user(String username, int... commentsOfPosts) {
        UserRow user = new UserRow(990 - 7L * written.size(), username, new ArrayList<>());
        users.insert(Map.of("id", user.id(), "username", username));
        written.add(user);
        for (int count : commentsOfPosts) {
            post("part " + (user.posts().size() + 1), count);
        }
        return this;
    }

    /** Writes a further post of the user that was written last. */
    public Seed post(String title, int countOfComments) {
        UserRow author = written.get(written.size() - 1);
        PostRow post = new PostRow(20_000 - 3L * writtenPosts++, title, author.username(), new ArrayList<>());
        posts.insert(Map.of("id", post.id(), "title", title, "author_id", author.id()));
        author.posts().add(post);
        for (int i = 1; i <= countOfComments; i++) {
            String body = "comment " + i;
            comments.insert(Map.of("id", 300_000 + writtenComments++, "body", body, "post_id", post.id()));
            post.comments().add(body);
        }
        return this;
    }

    /** All users, in the order in which they were written. */
    public List<UserRow> users() {
        return List.copyOf(written);
    }

    /** The user with this name. */
    public UserRow named(String username) {
        return written.stream()
                .filter(u -> u.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** All posts, in the order in which they were written. */
    public List<PostRow> posts() {
        return written.stream().flatMap(u -> u.posts().stream()).toList();
    }

    /** Number of comments on all posts. */
    public int countOfComments() {
        return writtenComments;
    }
}
