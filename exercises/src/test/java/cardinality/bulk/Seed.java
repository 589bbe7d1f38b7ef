package cardinality.bulk;

import cardinality.testkit.Scope;
import cardinality.testkit.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Users, posts and comments, written and read without any mapping. Ids come from disjoint ranges and decrease, so no
 * row is found by accident.
 */
public final class Seed {

    private final Table users;
    private final Table posts;
    private final Table comments;
    private long nextUser = 1_900;
    private long nextPost = 50_900;
    private long nextComment = 700_900;

    public Seed(Scope scope) {
        this.users = scope.table("users");
        this.posts = scope.table("posts");
        this.comments = scope.table("comments");
    }

    /** Stores a user and returns its id. */
    public long user(String username) {
        long id = nextUser--;
        users.insert(Map.of("id", id, "username", username));
        return id;
    }

    /** Stores a post of a user and returns its id. */
    public long post(long author, String title) {
        long id = nextPost--;
        posts.insert(Map.of("id", id, "title", title, "author_id", author));
        return id;
    }

    /** Stores some comments on a post. */
    public void comments(long post, String... bodies) {
        for (String body : bodies) {
            comments.insert(Map.of("id", nextComment--, "body", body, "post_id", post));
        }
    }

    /** Names of all users in the table. */
    public Set<String> usernames() {
        return new TreeSet<>(texts(users, "username").values());
    }

    /** Titles of all posts in the table, by id. */
    public Map<Long, String> titles() {
        return texts(posts, "title");
    }

    /** Titles of a user's posts in the table, by id. */
    public Map<Long, String> titlesOf(String username) {
        Map<Long, Long> authors = numbers(posts, "author_id");
        Map<Long, String> usernames = texts(users, "username");
        Map<Long, String> titles = titles();
        titles.keySet().removeIf(post -> !username.equals(usernames.get(authors.get(post))));
        return titles;
    }

    /** Bodies of all comments in the table, by id. */
    public Map<Long, String> bodies() {
        return texts(comments, "body");
    }

    /** The posts of all comments in the table, by the id of the comment. */
    public Map<Long, Long> postsOfComments() {
        return numbers(comments, "post_id");
    }

    private static Map<Long, String> texts(Table table, String column) {
        Map<Long, String> texts = new TreeMap<>();
        table.rows().forEach(row -> texts.put(number(row.get("id")), String.valueOf(row.get(column))));
        return texts;
    }

    private static Map<Long, Long> numbers(Table table, String column) {
        Map<Long, Long> numbers = new TreeMap<>();
        table.rows().forEach(row -> numbers.put(number(row.get("id")), number(row.get(column))));
        return numbers;
    }

    private static Long number(@Nullable Object value) {
        return Long.valueOf(String.valueOf(value));
    }
}
