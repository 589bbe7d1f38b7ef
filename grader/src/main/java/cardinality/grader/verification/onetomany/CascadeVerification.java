package cardinality.grader.verification.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.RelationChecks;
import cardinality.onetomany.Seed;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a merged parent passes on to its children, and what a removed child must not pass on to its parent. */
@Entities({User.class, Post.class, Comment.class})
final class CascadeVerification {

    @Graded(
            value = "onetomany.cascade-persist-merge",
            needs = {"User.posts", "Post.author"})
    void changesOfPostsAreMergedWithTheirUser(Scope scope) {
        Long id = Seed.user(scope, "lin");
        Seed.post(scope, id, "draft");
        User lin = Seed.detachedUser(scope, id);
        lin.getPosts().forEach(post -> post.setTitle("50% done"));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(lin));
        expected("a post that got a new title while no session was open is updated when its user is merged")
                .butWas(RelationChecks.outcome(refusal, scope, "posts", "title"))
                .statements(scope.statements())
                .where("User.posts")
                .misconception("NO_CASCADE_MERGE")
                .unless(RelationChecks.values(scope, "posts", "title").equals(Set.of("50% done")));
    }

    @Graded(
            value = "onetomany.cascade-persist-merge",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void changesOfCommentsAreMergedWithTheirPost(Scope scope) {
        Long id = Seed.post(scope, Seed.user(scope, "lin"), "draft");
        Seed.comment(scope, id, "hm");
        Post draft = Seed.detachedPost(scope, id);
        draft.getComments().forEach(comment -> comment.setBody("it's fine"));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(draft));
        expected("a comment that got a new body while no session was open is updated when its post is merged")
                .butWas(RelationChecks.outcome(refusal, scope, "comments", "body"))
                .statements(scope.statements())
                .where("Post.comments")
                .misconception("NO_CASCADE_MERGE")
                .unless(RelationChecks.values(scope, "comments", "body").equals(Set.of("it's fine")));
    }

    @Graded(
            value = "onetomany.delete-direction",
            needs = {"User.posts", "Post.author"})
    void aPostIsRemovedWithoutItsSiblings(Scope scope) {
        Long lin = Seed.user(scope, "lin");
        List<Long> posts = Stream.of("one", "two", "three")
                .map(title -> Seed.post(scope, lin, title))
                .toList();
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Post.class, posts.get(1))));
        expected("removing one post leaves the other two and their author")
                .butWas("table users holds " + String.join(", ", RelationChecks.values(scope, "users", "username"))
                        + "; table posts holds " + String.join(", ", RelationChecks.values(scope, "posts", "title")))
                .statements(scope.statements())
                .where("Post.author")
                .misconception("CASCADE_UP")
                .unless(scope.statements().count(Kind.DELETE, "users") == 0
                        && RelationChecks.values(scope, "posts", "title").containsAll(Set.of("one", "three")));
    }

    @Graded(
            value = "onetomany.delete-direction",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void aCommentIsRemovedWithoutItsSiblings(Scope scope) {
        Long draft = Seed.post(scope, Seed.user(scope, "lin"), "draft");
        List<Long> comments = Stream.of("one", "two", "three")
                .map(body -> Seed.comment(scope, draft, body))
                .toList();
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Comment.class, comments.get(1))));
        expected("removing one comment leaves the other two and their post")
                .butWas("table posts holds " + String.join(", ", RelationChecks.values(scope, "posts", "title"))
                        + "; table comments holds "
                        + String.join(", ", RelationChecks.values(scope, "comments", "body")))
                .statements(scope.statements())
                .where("Comment.post")
                .misconception("CASCADE_UP")
                .unless(scope.statements().count(Kind.DELETE, "posts") == 0
                        && RelationChecks.values(scope, "comments", "body").containsAll(Set.of("one", "three")));
    }
}
