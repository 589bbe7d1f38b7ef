package cardinality.grader.verification.bulk;

import cardinality.bulk.Bulk;
import cardinality.bulk.CallChecks;
import cardinality.bulk.RowChecks;
import cardinality.bulk.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Numbers of posts that nobody can know in advance, and titles and names in which every letter counts. */
@Entities({User.class, Post.class, Comment.class})
final class UndisclosedVerification {

    private static final int LONGEST_NAME = 45;
    private static final int LONGEST_TITLE = 180;

    // lesson: bulk, exact-title, count-changed
    @Graded("bulk.row-count")
    @Undisclosed(
            value = "retitle changes exactly the posts with the old title, and returns their number",
            where = "Bulk.retitle")
    void retitlesAnyNumberOfPosts(Scope scope, Secret secret) {
        Seed seed = new Seed(scope);
        String title = Lookalikes.drawn(secret, LONGEST_TITLE);
        List<String> titles = new ArrayList<>(Lookalikes.of(secret, title));
        titles.addAll(Collections.nCopies(secret.between(5, 60), title));
        long[] authors = {seed.user("lin"), seed.user("max"), seed.user("kim")};
        secret.shuffled(titles).forEach(each -> seed.post(authors[secret.between(0, 2)], each));
        RowChecks.retitles(scope, seed, title, Lookalikes.drawn(secret, LONGEST_TITLE));
    }

    // lesson: bulk, exact-username, count-deleted
    @Graded("bulk.row-count")
    @Undisclosed(
            value = "deletePostsOf deletes exactly the posts of the user, and returns their number",
            where = "Bulk.deletePostsOf")
    void deletesAnyNumberOfPosts(Scope scope, Secret secret) {
        Seed seed = new Seed(scope);
        String name = Lookalikes.drawn(secret, LONGEST_NAME);
        List<String> names = new ArrayList<>(Lookalikes.of(secret, name));
        names.add(name);
        for (String each : secret.shuffled(names)) {
            long user = seed.user(each);
            for (int posts = each.equals(name) ? secret.between(5, 60) : 2; posts > 0; posts--) {
                seed.post(user, secret.word(12));
            }
        }
        RowChecks.deletes(scope, seed, name);
    }

    // lesson: bulk, no-growth
    @Graded("bulk.one-statement")
    @Undisclosed(value = "retitle takes as many statements for many posts as for a few", where = "Bulk.retitle")
    void retitlingMorePostsTakesNoMoreStatements(Scope scope, Secret secret) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        int few = secret.between(3, 9);
        int many = secret.between(20, 30) * few;
        posts(seed, lin, few, "few");
        posts(seed, lin, many, "many");
        CallChecks.requireNoMoreStatements(
                scope, "Bulk.retitle", em -> new Bulk().retitle(em, "few", "some"), em -> new Bulk()
                        .retitle(em, "many", "lots"));
    }

    // lesson: bulk, no-growth
    @Graded("bulk.one-statement")
    @Undisclosed(
            value = "deletePostsOf takes as many statements for many posts as for a few",
            where = "Bulk.deletePostsOf")
    void deletingMorePostsTakesNoMoreStatements(Scope scope, Secret secret) {
        Seed seed = new Seed(scope);
        int few = secret.between(3, 9);
        int many = secret.between(20, 30) * few;
        posts(seed, seed.user("lin"), few, "few");
        posts(seed, seed.user("max"), many, "many");
        CallChecks.requireNoMoreStatements(
                scope, "Bulk.deletePostsOf", em -> new Bulk().deletePostsOf(em, "lin"), em -> new Bulk()
                        .deletePostsOf(em, "max"));
    }

    private static void posts(Seed seed, long author, int count, String title) {
        for (int i = 0; i < count; i++) {
            seed.post(author, title);
        }
    }
}
