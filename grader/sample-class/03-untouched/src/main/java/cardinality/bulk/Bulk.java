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

    // TODO 1: give the new title to every post that has exactly the old title, whoever wrote it.
    // Return the number of posts that were changed.
    public int retitle(EntityManager em, String oldTitle, String newTitle) {
        throw new UnsupportedOperationException("TODO 1: implement Bulk.retitle");
    }

    // TODO 2: delete every post of the user with exactly this username, and the comments on those posts.
    // The user stays. Return the number of posts that were deleted.
    public int deletePostsOf(EntityManager em, String username) {
        throw new UnsupportedOperationException("TODO 2: implement Bulk.deletePostsOf");
    }
}
