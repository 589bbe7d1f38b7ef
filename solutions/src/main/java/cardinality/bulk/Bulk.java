package cardinality.bulk;

import jakarta.persistence.EntityManager;

/**
 * Changes to many rows at once, in the users, posts and comments of {@code cardinality.onetomany}.
 *
 * <p>The methods run in the transaction of their caller, who may have loaded and changed any object before. They take
 * as many statements for a thousand rows as for one. No change that the caller made and did not flush yet is lost.
 * When they return, everything that the entity manager returns agrees with the tables.
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
