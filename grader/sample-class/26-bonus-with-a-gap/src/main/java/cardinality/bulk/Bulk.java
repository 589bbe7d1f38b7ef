package cardinality.bulk;

import jakarta.persistence.EntityManager;

/**
 * Changes of many rows at once, over the users, posts and comments of {@code cardinality.onetomany}.
 *
 * <p>The methods run in the transaction of their caller, who may have loaded and changed any object before. They take
 * as many statements for a thousand rows as for one. Nothing that the caller has changed and not yet written is lost.
 * When they return, the entity manager answers every question as the tables do.
 */
public class Bulk {

    public int retitle(EntityManager em, String oldTitle, String newTitle) {
        em.flush();
        int retitled = em.createQuery("update Post p set p.title = :newTitle where p.title = :oldTitle")
                .setParameter("newTitle", newTitle)
                .setParameter("oldTitle", oldTitle)
                .executeUpdate();
        em.clear();
        return retitled;
    }

    public int deletePostsOf(EntityManager em, String username) {
        em.flush();
        em.createQuery("delete from Comment c where c.post.author.username = :username")
                .setParameter("username", username)
                .executeUpdate();
        int deleted = em.createQuery("delete from Post p where p.author.username = :username")
                .setParameter("username", username)
                .executeUpdate();
        em.clear();
        return deleted;
    }
}
