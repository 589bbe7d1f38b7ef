package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import java.util.Optional;
import java.util.Set;

@Entities(Post.class)
final class PostTest {

    private static final Place TITLE = new Place("posts", "title");
    private static final Place CONTENT = new Place("posts", "content");

    // lesson: columns, table, names, created-at-column
    @Graded("columns.tables")
    void postsAreKeptInTheirTable(Scope scope) {
        ColumnChecks.hasColumns(scope, "posts", "id", "title", "content", "created_at");
    }

    // lesson: columns, title
    @Graded("columns.tables")
    void titleHasItsLength(Scope scope) {
        ColumnChecks.hasLength(scope, TITLE, 200, "Post.title");
    }

    // lesson: columns, key
    @Graded("columns.tables")
    void postsAreNumbered(Scope scope) {
        ColumnChecks.isNumberedWhenSaved(scope, chapter(), Post::getId, "Post.id");
    }

    // lesson: columns, title
    @Graded("columns.not-null")
    void noPostIsWithoutTitle(Scope scope) {
        ColumnChecks.isNeverMissing(scope, chapter(), "Chapter one", TITLE, "Post.title");
    }

    // lesson: columns, content
    @Graded("columns.not-null")
    void noPostIsWithoutContent(Scope scope) {
        ColumnChecks.isNeverMissing(scope, chapter(), "It was late.", CONTENT, "Post.content");
    }

    // lesson: columns, unique
    @Graded("columns.unique")
    void postsMayShareAnything(Scope scope) {
        String table =
                ColumnChecks.placeOf(scope, chapter(), "Chapter one", TITLE).table();
        ColumnChecks.nothingIsUniqueBut(scope, table, Set.of(), "Post");
    }

    // lesson: columns, content
    @Graded("columns.text")
    void aPostHoldsAWholeChapter(Scope scope) {
        String chapter = "It was late, and nobody had counted to 100%. ".repeat(400);
        ColumnChecks.placeOf(scope, chapter(), "It was late.", CONTENT);
        Post post = scope.completed(new Post("Chapter one", chapter));
        Optional<RuntimeException> refused = scope.attempt(em -> em.persist(post));
        if (refused.isPresent()) {
            // A short text is refused only for another reason.
            SaveChecks.saved(scope, chapter(), "Post");
        }
        expected("content of " + chapter.length() + " characters can be saved")
                .butWas("the database refused it")
                .where("Post.content")
                .misconception("TEXT_LIMITED")
                .unless(refused.isEmpty());
        String read = scope.fromTransaction(
                em -> em.find(Post.class, scope.idOf(post)).getContent());
        expected("content of " + chapter.length() + " characters is read back unchanged")
                .butWas("a different text" + (read == null ? "" : " of " + read.length() + " characters"))
                .where("Post.content")
                .misconception("TEXT_CUT")
                .unless(chapter.equals(read));
    }

    // lesson: columns, created-at-column, moment-type
    @Graded("columns.created-at")
    void aSavedPostKnowsWhenItWasCreated(Scope scope) {
        MomentChecks.isRemembered(scope, PostTest::chapter, "Chapter one", TITLE, "Post");
    }

    private static Post chapter() {
        return new Post("Chapter one", "It was late.");
    }
}
