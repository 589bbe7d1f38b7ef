package cardinality.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Expectation;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.SoftDeletes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A user has many posts. */
@Entities({User.class, Post.class, Comment.class})
final class UserPostsTest {

    // lesson: onetomany, no-join-table, posts-mirror
    @Graded(
            value = "onetomany.foreign-key",
            needs = {"User.posts", "Post.author"})
    void usersAndPostsNeedNoTableBetweenThem(Scope scope) {
        KeyChecks.requireNoTableBetween(scope, "users", "User.posts");
    }

    // lesson: onetomany, author-owns, names
    @Graded(value = "onetomany.foreign-key", needs = "Post.author")
    void authorIdPointsAtUsers(Scope scope) {
        KeyChecks.requireKey(scope, "posts", "author_id", "users", "Post.author");
    }

    // lesson: onetomany, author-required, parent-required
    @Graded(value = "onetomany.foreign-key", needs = "Post.author")
    void noPostIsWithoutAuthor(Scope scope) {
        KeyChecks.requireParent(scope, "posts", "users", "Post.author");
    }

    // lesson: onetomany, author-owns
    @Graded(value = "onetomany.owning-side", needs = "Post.author")
    void setAuthorAloneIsEnough(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Long first = Seed.saved(scope, "Post.author", em -> {
            Post post = new Post("first");
            post.setAuthor(em.find(User.class, ada));
            em.persist(post);
            return post::getId;
        });
        Seed.requireAuthor(scope, first, ada);
    }

    // lesson: onetomany, author-owns, posts-mirror
    @Graded(
            value = "onetomany.owning-side",
            needs = {"User.posts", "Post.author"})
    void theForeignKeyIsWrittenOnce(Scope scope) {
        scope.statements().clear();
        Seed.saved(scope, "Post.author", em -> {
            User ada = new User("ada");
            Post first = new Post("first");
            Post second = new Post("second");
            Seed.link(ada, first);
            Seed.link(ada, second);
            List.of(ada, first, second).forEach(em::persist);
            return ada::getId;
        });
        int updates = KeyChecks.keyUpdates(scope, "posts", "users");
        expected("a user and two posts are stored by INSERT statements alone")
                .butWas(updates + (updates == 1 ? " UPDATE statement" : " UPDATE statements")
                        + " wrote the foreign key again")
                .statements(scope.statements())
                .where("User.posts")
                .misconception("EXTRA_UPDATE")
                .unless(updates == 0);
    }

    // lesson: onetomany, add-post
    @Graded("onetomany.both-sides-in-sync")
    void addPostTellsBothSides() {
        User ada = new User("ada");
        Post first = new Post("first");
        RelationChecks.addPost(ada, first);
        expected("a post that was added has the user as its author, before any SQL")
                .butWas("getAuthor() returns " + (first.getAuthor() == null ? "null" : "another user"))
                .where("User.addPost")
                .misconception("ONE_SIDED")
                .unless(first.getAuthor() == ada);
        expected("a post that was added is among the user's posts, before any SQL")
                .butWas("getPosts() does not contain it")
                .where("User.addPost")
                .misconception("ONE_SIDED")
                .unless(ByReference.holds(ada.getPosts(), first));
        RelationChecks.requireOnce(ada.getPosts(), first, "getPosts()", "User.addPost");
    }

    // lesson: onetomany, remove-post
    @Graded("onetomany.both-sides-in-sync")
    void removePostTellsBothSides() {
        User ada = new User("ada");
        Post first = new Post("first");
        RelationChecks.addPost(ada, first);
        RelationChecks.comesToAnEnd(() -> ada.removePost(first));
        expected("a post that was removed has no author, before any SQL")
                .butWas("getAuthor() still returns a user")
                .where("User.removePost")
                .misconception("ONE_SIDED")
                .unless(first.getAuthor() == null);
        expected("a post that was removed is not among the user's posts, before any SQL")
                .butWas("getPosts() still contains it")
                .where("User.removePost")
                .misconception("ONE_SIDED")
                .unless(!ByReference.holds(ada.getPosts(), first));
    }

    // lesson: onetomany, posts-cascade
    @Graded(
            value = "onetomany.cascade-persist-merge",
            needs = {"User.posts", "Post.author"})
    void aNewPostIsSavedWithItsUser(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.link(em.find(User.class, ada), new Post("first")));
        Seed.requireRowAccepted(refusal, scope, "posts", "Post.author");
        expected("a post added to a saved user is stored with it, without its own persist call")
                .butWas(RelationChecks.outcome(refusal, scope, "posts", "title"))
                .statements(scope.statements())
                .where("User.posts")
                .misconception("NO_CASCADE_PERSIST")
                .unless(refusal.isEmpty() && scope.table("posts").count() == 1);
    }

    // lesson: onetomany, posts-cascade
    @Graded(
            value = "onetomany.cascade-persist-merge",
            needs = {"User.posts", "Post.author"})
    void theMergeOfAUserStoresItsNewPost(Scope scope) {
        Long id = Seed.user(scope, "ada");
        User ada = Seed.detachedUser(scope, id);
        Seed.link(ada, new Post("first"));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(ada));
        Seed.requireRowAccepted(refusal, scope, "posts", "Post.author");
        expected("a post added to a user while no session was open is stored when the user is merged")
                .butWas(RelationChecks.outcome(refusal, scope, "posts", "title"))
                .statements(scope.statements())
                .where("User.posts")
                .misconception("NO_CASCADE_MERGE")
                .unless(refusal.isEmpty() && scope.table("posts").count() == 1);
    }

    // lesson: onetomany, posts-orphans
    @Graded(
            value = "onetomany.orphan-removal",
            needs = {"User.posts", "Post.author"})
    void aPostThatIsTakenOutIsDeleted(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Seed.post(scope, ada, "first");
        Long second = Seed.post(scope, ada, "second");
        Seed.post(scope, ada, "third");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> Seed.unlinkPost(em.find(User.class, ada), second));
        Expectation deleted = expected("a post taken out of a user's posts is deleted, and the other two stay")
                .butWas(RelationChecks.outcome(refusal, scope, "posts", "title"))
                .statements(scope.statements())
                .where("User.posts")
                .misconception("NO_ORPHAN");
        SoftDeletes.refuse(scope, Post.class);
        deleted.unless(RelationChecks.values(scope, "posts", "title").equals(Set.of("first", "third"))
                || RelationChecks.isStoppedByACollection(refusal, scope, () -> Seed.post(scope, ada, "fourth")));
    }

    // lesson: onetomany, posts-cascade
    @Graded(
            value = "onetomany.delete-direction",
            needs = {"User.posts", "Post.author"})
    void aUserIsRemovedWithItsPosts(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Seed.post(scope, ada, "first");
        Seed.post(scope, ada, "second");
        Long bob = Seed.user(scope, "bob");
        Seed.post(scope, bob, "third");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.remove(em.find(User.class, ada)));
        Expectation removed = expected("removing a user removes its two posts too, and no other posts")
                .butWas(RelationChecks.outcome(refusal, scope, "posts", "title"))
                .statements(scope.statements())
                .where("User.posts")
                .misconception("NO_CASCADE_REMOVE");
        SoftDeletes.refuse(scope, Post.class);
        removed.unless(RelationChecks.values(scope, "posts", "title").equals(Set.of("third"))
                || (RelationChecks.isStoppedByACollection(refusal, scope, () -> Seed.post(scope, bob, "fourth"))
                        && RelationChecks.removalReaches(scope, em -> em.find(User.class, ada), User::getPosts)));
    }

    // lesson: onetomany, author-stays
    @Graded(
            value = "onetomany.delete-direction",
            needs = {"User.posts", "Post.author"})
    void aPostIsRemovedWithoutItsAuthor(Scope scope) {
        Long first = Seed.post(scope, Seed.user(scope, "ada"), "first");
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Post.class, first)));
        expected("removing a post keeps its author in table users")
                .butWas("the author was deleted with the post")
                .statements(scope.statements())
                .where("Post.author")
                .misconception("CASCADE_UP")
                .unless(scope.statements().count(Kind.DELETE, "users") == 0
                        && scope.table("users").count() == 1);
    }
}
