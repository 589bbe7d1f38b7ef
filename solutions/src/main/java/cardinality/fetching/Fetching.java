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
 * kit's, in which both collections are a {@code List}. Either way every association is lazy, and what a mapping says
 * about fetching has no effect. Each method has to say itself what it loads.
 *
 * <p>A method and what its caller reads afterwards take at most 6 statements together, however many rows there are.
 */
public class Fetching {

    /** Every post once, in any order. The caller then reads the username of each post's author. */
    public List<Post> postsWithAuthors(EntityManager em) {
        return em.createQuery("select p from Post p join fetch p.author", Post.class)
                .getResultList();
    }

    /** Every user once, in any order, including users without posts. The caller then reads all posts of each user. */
    public List<User> usersWithPosts(EntityManager em) {
        return em.createQuery("select u from User u left join fetch u.posts", User.class)
                .getResultList();
    }

    /** Like {@link #usersWithPosts}, but the caller also reads all comments of each of these posts. */
    public List<User> usersWithPostsAndComments(EntityManager em) {
        List<User> users = em.createQuery("select u from User u left join fetch u.posts", User.class)
                .getResultList();
        // The same session holds the posts of these users, so that this query fills in their comments.
        em.createQuery("select p from Post p left join fetch p.comments", Post.class)
                .getResultList();
        return users;
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
        List<Long> ids = em.createQuery("select u.id from User u order by u.username", Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        String usersOfPage = """
                select u from User u left join fetch u.posts
                where u.id in :ids
                order by u.username
                """;
        return em.createQuery(usersOfPage, User.class).setParameter("ids", ids).getResultList();
    }

    /**
     * The user with exactly this username, or empty if there is none. The caller reads all posts of the user after the
     * session was closed. Other users and their posts are not read.
     */
    public Optional<User> userWithPosts(EntityManager em, String username) {
        String userByName = "select u from User u left join fetch u.posts where u.username = :username";
        return Optional.ofNullable(em.createQuery(userByName, User.class)
                .setParameter("username", username)
                .getSingleResultOrNull());
    }

    /** One summary of every post, in any order, including posts without comments. No entity is loaded for it. */
    public List<PostSummary> postSummaries(EntityManager em) {
        String summaries = """
                select p.title, a.username, count(c)
                from Post p join p.author a left join p.comments c
                group by p.id, p.title, a.username
                """;
        return em.createQuery(summaries, PostSummary.class).getResultList();
    }
}
