package cardinality.grader.verification.bulk;

import cardinality.bulk.RowChecks;
import cardinality.bulk.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Hibernate;

/** Titles and names that a condition can match wrongly, and calls that have little or nothing to do. */
@Entities({User.class, Post.class, Comment.class})
final class RowCountVerification {

    private static final String INJECTED = "x' or '1'='1";

    // lesson: bulk, patterns
    @Graded("bulk.row-count")
    void aPercentSignIsNoPattern(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        List.of("500 miles", "50%", "fifty", "50").forEach(title -> seed.post(lin, title));
        RowChecks.retitles(scope, seed, "50%", "half", "LIKE_PATTERN");
    }

    // lesson: bulk, patterns
    @Graded("bulk.row-count")
    void anUnderscoreIsNoPattern(Scope scope) {
        Seed seed = new Seed(scope);
        List.of("lin", "l_n", "l%", "len").forEach(name -> seed.post(seed.user(name), "of " + name));
        RowChecks.deletes(scope, seed, "l_n", "LIKE_PATTERN");
        RowChecks.deletes(scope, seed, "l%", "LIKE_PATTERN");
    }

    // lesson: bulk, concatenation
    @Graded("bulk.row-count")
    void quotesBelongToATitle(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        List.of("it's late", "its late", "late").forEach(title -> seed.post(lin, title));
        RowChecks.retitles(scope, seed, "it's late", "it's later: \"really\"", "CONCATENATION");
        RowChecks.retitles(scope, seed, "late", "O'Hara's", "CONCATENATION");
    }

    // lesson: bulk, concatenation
    @Graded("bulk.row-count")
    void aTitleIsNoCondition(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        List.of("x", INJECTED, "y").forEach(title -> seed.post(lin, title));
        RowChecks.retitles(scope, seed, INJECTED, "caught", "CONCATENATION");
    }

    // lesson: bulk, concatenation
    @Graded("bulk.row-count")
    void aNameIsNoCondition(Scope scope) {
        Seed seed = new Seed(scope);
        List.of("x", INJECTED, "y").forEach(name -> seed.post(seed.user(name), "of " + name));
        RowChecks.deletes(scope, seed, INJECTED, "CONCATENATION");
    }

    // lesson: bulk, exact-title, exact-username
    @Graded("bulk.row-count")
    void titlesAndNamesAreComparedToTheLetter(Scope scope) {
        Seed seed = new Seed(scope);
        for (String name : List.of("kim", "Kim", "kim ", "kimberly")) {
            long user = seed.user(name);
            List.of("Todo", "todo", " todo", "todo list").forEach(title -> seed.post(user, title));
        }
        RowChecks.retitles(scope, seed, "todo", "done", "INEXACT");
        RowChecks.deletes(scope, seed, "kim", "INEXACT");
    }

    // lesson: bulk, count-changed, count-deleted
    @Graded("bulk.row-count")
    void nothingToDoIsNoError(Scope scope) {
        Seed seed = new Seed(scope);
        seed.user("silent");
        seed.post(seed.user("lin"), "alone");
        RowChecks.retitles(scope, seed, "nobody's title", "alone", "NO_ROWS");
        RowChecks.deletes(scope, seed, "silent", "NO_ROWS");
        RowChecks.deletes(scope, seed, "nobody", "NO_ROWS");
    }

    // lesson: bulk, count-deleted
    @Graded("bulk.row-count")
    void onlyPostsAreCounted(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        seed.comments(seed.post(lin, "one"), "a", "b", "c");
        seed.post(lin, "two");
        seed.comments(seed.post(lin, "three"), "a");
        seed.comments(seed.post(seed.user("max"), "one"), "a");
        RowChecks.countsDeletedPosts(scope, seed, "lin");
    }

    // lesson: bulk, loaded-before
    @Graded("bulk.row-count")
    void postsOfALoadedUserAreDeleted(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        long max = seed.user("max");
        List.of("one", "two", "three").forEach(title -> seed.post(lin, title));
        List.of("one", "two").forEach(title -> seed.post(max, title));
        RowChecks.deletes(scope, seed, "max");
        RowChecks.deletesLoaded(scope, seed, "lin", em -> loadPosts(em, lin));
    }

    // lesson: bulk, loaded-before, count-deleted
    @Graded("bulk.row-count")
    void aPostThatALoadedUserLacksIsCountedToo(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        List.of("one", "two").forEach(title -> seed.post(lin, title));
        RowChecks.countsLoaded(scope, seed, "lin", em -> {
            loadPosts(em, lin);
            seed.post(lin, "three");
        });
    }

    private static void loadPosts(EntityManager em, long user) {
        Hibernate.initialize(em.find(User.class, user).getPosts());
    }
}
