package cardinality.queries;

import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users, posts and comments, written without the mapping, and kept here for comparison.
 *
 * <p>Ids decrease while rows are written, and each table has its own range, so no id matches another one by accident.
 */
public final class ForumSeed {

    private final Table users;
    private final Table posts;
    private final Table comments;
    private final List<UserRow> written = new ArrayList<>();
    private long nextPost = 20_900;
    private long nextComment = 300_900;

    public ForumSeed(Scope scope) {
        users = scope.table("users");
        posts = scope.table("posts");
        comments = scope.table("comments");
    }

    /** A user as it is in the tables, and the number of its posts. */
    record UserRow(long id, String username, int posts) {}

    /** Writes a user, and a post for each given number, with that many comments. Posts share titles. */
    public ForumSeed user(String username, int... commentsOfPosts) {
        UserRow user = new UserRow(990 - 7L * written.size(), username, commentsOfPosts.length);
        users.insert(Map.of("id", user.id(), "username", username));
        for (int count : commentsOfPosts) {
            long post = nextPost--;
            posts.insert(Map.of("id", post, "title", "part " + count, "author_id", user.id()));
            for (int i = 0; i < count; i++) {
                comments.insert(Map.of("id", nextComment--, "body", "well", "post_id", post));
            }
        }
        written.add(user);
        return this;
    }

    /** Writes many users with the same number of posts each. Nobody comments on them. */
    public ForumSeed users(int count, String prefix, int posts) {
        for (int i = 0; i < count; i++) {
            user(prefix + i, new int[posts]);
        }
        return this;
    }

    /** Writes a user with this number of posts, and no comments. */
    public ForumSeed userWithPosts(String username, int posts) {
        return user(username, new int[posts]);
    }

    List<UserRow> users() {
        return List.copyOf(written);
    }
}
