package cardinality.fetching;

import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Queries that load what their caller reads next.
 *
 * <p>Under {@code mvn test} they use your own entities of {@code cardinality.onetomany}. When graded, they use the
 * kit's, in which both collections are a {@code List}, and yours if only these have a name that a query uses. Either way
 * every association is lazy, and what a mapping says about fetching has no effect. Each method has to say itself what it
 * loads.
 *
 * <p>A method and what its caller reads afterwards take at most 6 statements together, however many rows there are.
 */
public class Fetching {

    /** Every post once, in any order. The caller then reads the username of each post's author. */
    public List<Post> postsWithAuthors(EntityManager em) {
        // TODO 1: load all posts, so that their authors can be read.
        throw new UnsupportedOperationException("TODO 1: implement Fetching.postsWithAuthors");
    }

    /** Every user once, in any order, including users without posts. The caller then reads all posts of each user. */
    public List<User> usersWithPosts(EntityManager em) {
        // TODO 2: load all users, so that their posts can be read.
        throw new UnsupportedOperationException("TODO 2: implement Fetching.usersWithPosts");
    }

    /** Like {@link #usersWithPosts}, but the caller also reads all comments of each of these posts. */
    public List<User> usersWithPostsAndComments(EntityManager em) {
        // TODO 3: load all users, so that their posts and the comments on these can be read.
        throw new UnsupportedOperationException("TODO 3: implement Fetching.usersWithPostsAndComments");
    }

    /**
     * One page of all users, ordered by username as it is stored: upper case comes before lower case, and spaces count.
     * The caller then reads all posts of each user on the page. Users of other pages, and their posts, are not read.
     *
     * @param page number of the page; the first page is 0
     * @param size number of users on a full page
     * @return the users of the page: possibly fewer on the last page, and none after it
     */
    public List<User> pageOfUsersWithPosts(EntityManager em, int page, int size) {
        // TODO 4: load one page of users, so that their posts can be read.
        throw new UnsupportedOperationException("TODO 4: implement Fetching.pageOfUsersWithPosts");
    }

    /**
     * The user with exactly this username, or empty if there is none. The caller reads all posts of the user after the
     * session was closed. Other users and their posts are not read.
     */
    public Optional<User> userWithPosts(EntityManager em, String username) {
        // TODO 5: load one user, so that its posts can be read without a session.
        throw new UnsupportedOperationException("TODO 5: implement Fetching.userWithPosts");
    }

    /** One summary of every post, in any order, including posts without comments. No entity is loaded for it. */
    public List<PostSummary> postSummaries(EntityManager em) {
        // TODO 6: let the database build the summaries.
        throw new UnsupportedOperationException("TODO 6: implement Fetching.postSummaries");
    }
}
