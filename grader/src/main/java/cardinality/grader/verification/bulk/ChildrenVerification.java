package cardinality.grader.verification.bulk;

import cardinality.bulk.Bulk;
import cardinality.bulk.CallChecks;
import cardinality.bulk.ChildChecks;
import cardinality.bulk.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import org.hibernate.Hibernate;

/** Posts with comments: which of them are deleted, and what that costs. */
@Entities({User.class, Post.class, Comment.class})
final class ChildrenVerification {

    // lesson: bulk, few-statements
    @Graded("bulk.one-statement")
    void commentsTakeFewStatements(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        for (int i = 1; i <= 14; i++) {
            seed.comments(seed.post(lin, "part " + i), "first", "second");
        }
        CallChecks.requireFewStatements(scope, seed, "Bulk.deletePostsOf", em -> new Bulk().deletePostsOf(em, "lin"));
    }

    // lesson: bulk, exact-username
    @Graded("bulk.children-first")
    void commentsOnOtherPostsStay(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        long max = seed.user("max");
        seed.comments(seed.post(max, "noise"), "loud", "louder");
        seed.comments(seed.post(lin, "noise"), "loud");
        seed.post(lin, "silence");
        seed.comments(seed.post(max, "silence"), "hush");
        ChildChecks.requireOtherComments(scope, seed, "lin");
    }

    // lesson: bulk, exact-username
    @Graded("bulk.children-first")
    void commentsStayUnderPostsOfASimilarName(Scope scope) {
        Seed seed = new Seed(scope);
        for (String name : List.of("m_x", "max", "m_xi", "M_X")) {
            seed.comments(seed.post(seed.user(name), "of " + name), "to " + name);
        }
        ChildChecks.requireOtherComments(scope, seed, "m_x");
    }

    // lesson: bulk, exact-username, loaded-before
    @Graded("bulk.children-first")
    void commentsThatAreLoadedAreDeleted(Scope scope) {
        Seed seed = new Seed(scope);
        long noise = seed.post(seed.user("lin"), "noise");
        seed.comments(noise, "loud", "louder");
        ChildChecks.requireLoadedDeletion(
                scope,
                "lin",
                em -> Hibernate.initialize(em.find(Post.class, noise).getComments()));
    }
}
