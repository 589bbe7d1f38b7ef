package cardinality.fetching;

import static cardinality.testkit.Expectation.expected;

import cardinality.fetching.Seed.PostRow;
import cardinality.fetching.Seed.UserRow;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Scope;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;

/** Reads the result of a method, like its caller, and copies it out of the session. */
final class Readings {

    private Readings() {}

    /** A post and the name of its author, as its caller reads them. */
    static PostRow readWithAuthor(Scope scope, Post post) {
        User author = post.getAuthor();
        String name = author == null ? "nobody" : author.getUsername();
        if (author != null) {
            loadedId(scope, author, "Post.author");
        }
        String title = post.getTitle();
        return new PostRow(loadedId(scope, post, "Fetching"), title, name, List.of());
    }

    /** A user and its posts, as its caller reads them. */
    static UserRow readWithPosts(Scope scope, User user) {
        return read(scope, user, post -> List.of());
    }

    /** A user and its posts, as its caller reads them after the session was closed. */
    static UserRow readWithoutSession(Scope scope, User user, String where) {
        try {
            return readWithPosts(scope, user);
        } catch (LazyInitializationException e) {
            throw CallChecks.lazy("the posts of the user can be read after the session was closed", where);
        }
    }

    /** A user, its posts and the comments on these, as its caller reads them. */
    static UserRow readWithPostsAndComments(Scope scope, User user) {
        return read(scope, user, Post::getComments);
    }

    private static UserRow read(Scope scope, User user, Function<Post, Collection<Comment>> comments) {
        List<PostRow> posts = user.getPosts().stream()
                .map(post -> {
                    String title = post.getTitle();
                    List<String> bodies = comments.apply(post).stream()
                            .map(comment -> bodyOf(scope, comment))
                            .toList();
                    return new PostRow(loadedId(scope, post, "User.posts"), title, user.getUsername(), bodies);
                })
                .toList();
        String username = user.getUsername();
        return new UserRow(loadedId(scope, user, "Fetching"), username, posts);
    }

    private static String bodyOf(Scope scope, Comment comment) {
        String body = comment.getBody();
        loadedId(scope, comment, "Post.comments");
        return body;
    }

    /** The id of the row that an object was loaded from. The object and its own id could be invented. */
    private static long loadedId(Scope scope, Object entity, String where) {
        Object id = scope.loadedIdOf(entity).orElseThrow(() -> expected("objects that Hibernate has loaded")
                .butWas("a " + Hibernate.getClassLazy(entity).getSimpleName() + " was not loaded from a row")
                .where(where)
                .misconception("MADE_UP")
                .failure());
        return id instanceof Number number ? number.longValue() : 0;
    }
}
