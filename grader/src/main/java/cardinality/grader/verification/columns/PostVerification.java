package cardinality.grader.verification.columns;

import static cardinality.grader.verification.columns.SchemaRules.quoted;
import static cardinality.testkit.Expectation.expected;

import cardinality.columns.Post;
import cardinality.columns.SaveChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.Optional;

@Entities(Post.class)
final class PostVerification {

    private static final Place TITLE_COLUMN = new Place("posts", "title");
    private static final Place CONTENT_COLUMN = new Place("posts", "content");
    private static final int LONGEST = 500_000;

    /** A limit of this size or more is longer than any text that people write. */
    private static final int LONGEST_LIMIT = 1_000_000;

    // lesson: columns, key
    @Graded("columns.tables")
    void theKeyIsTheId(Scope scope) {
        SchemaRules.keyIsTheId(scope, "posts");
    }

    // lesson: columns, names
    @Graded("columns.tables")
    void everyAttributeHasItsColumn(Scope scope) {
        SchemaRules.hasColumns(scope, "posts", "id", "title", "content", "created_at");
        SchemaRules.isKeptIn(scope, TITLE_COLUMN, ballad(), "Ballad", "Post.title");
        SchemaRules.isKeptIn(scope, CONTENT_COLUMN, ballad(), "100% rain, they'd said", "Post.content");
    }

    // lesson: columns, tables
    @Graded("columns.tables")
    void titleAndContentAreSavedAndSoAreNewOnes(Scope scope) {
        SchemaRules.hasColumns(scope, "posts", "title", "content");
        Post post = SaveChecks.saved(scope, ballad(), "Post");
        isReadAs(scope, post, "Ballad", "100% rain, they'd said", "NOT_SAVED");
        scope.statements().clear();
        scope.inTransaction(em -> {
            Post found = em.find(Post.class, scope.idOf(post));
            found.setTitle("Sonnet");
            found.setContent("Fourteen lines");
        });
        isReadAs(scope, post, "Sonnet", "Fourteen lines", "FROZEN_COLUMN");
    }

    // lesson: columns, content
    @Graded("columns.text")
    void aPostHoldsAWholeLibrary(Scope scope) {
        String library = "Ünïcode, \"quotes\" and\nlines; ".repeat(LONGEST / 20).substring(0, LONGEST);
        scope.placeOf(ballad(), "100% rain, they'd said").ifPresent(place -> requireRoom(scope, place));
        Post post = scope.completed(new Post("Library", library));
        Optional<RuntimeException> refusal = scope.attempt(em -> em.persist(post));
        expected("content of " + LONGEST + " characters can be saved")
                .butWas("the database refused it")
                .where("Post.content")
                .misconception("TEXT_LIMITED")
                .unless(refusal.isEmpty());
        String read = scope.fromTransaction(
                em -> em.find(Post.class, scope.idOf(post)).getContent());
        expected("content of " + LONGEST + " characters is read back unchanged")
                .butWas("a different text" + (read == null ? "" : " of " + read.length() + " characters"))
                .where("Post.content")
                .misconception("TEXT_CUT")
                .unless(library.equals(read));
    }

    /** What the database says about its column, if the text is stored in one. */
    private static void requireRoom(Scope scope, Place place) {
        int room = scope.schema()
                .table(place.table())
                .requiredColumn(place.column())
                .size();
        expected("column " + place + " has room for a text of any length")
                .butWas("it has room for " + room + " characters")
                .where("Post.content")
                .misconception("TEXT_LIMITED")
                .schema(place.toString())
                .unless(room >= LONGEST_LIMIT);
    }

    // lesson: columns, content
    @Graded("columns.text")
    @Undisclosed(value = "content of any length is saved, and is read back unchanged", where = "Post.content")
    void aPostHoldsATextOfAnyLength(Scope scope, Secret secret) {
        String text = (secret.word(997) + ' ').repeat(secret.between(600, 999));
        Post post = scope.completed(new Post("Library", text));
        Optional<RuntimeException> refusal = scope.attempt(em -> em.persist(post));
        expected("it is saved").misconception("TEXT_LIMITED").unless(refusal.isEmpty());
        String read = scope.fromTransaction(
                em -> em.find(Post.class, scope.idOf(post)).getContent());
        expected("it is read back unchanged").misconception("TEXT_CUT").unless(text.equals(read));
    }

    // lesson: columns, created-at-column
    @Graded("columns.created-at")
    void theMomentOutlivesANewTitle(Scope scope) {
        Post post = ballad();
        CreatedAt.outlivesAChange(
                scope, post, titleOf(post, scope).table(), "Post", em -> em.find(Post.class, scope.idOf(post))
                        .setTitle("Sonnet"));
    }

    // lesson: columns, created-at-column
    @Graded("columns.created-at")
    void everyPostHasAMomentOfItsOwn(Scope scope) {
        CreatedAt.isOfItsOwnRow(
                scope,
                number -> new Post("Ballad " + number, "Verse"),
                titleOf(ballad(), scope).table(),
                "Post");
    }

    private static Place titleOf(Post post, Scope scope) {
        return SchemaRules.placeOf(scope, post, "Ballad", TITLE_COLUMN);
    }

    private static void isReadAs(Scope scope, Post post, String title, String content, String idea) {
        scope.inTransaction(em -> {
            Post read = em.find(Post.class, scope.idOf(post));
            expected("the post that is read back has the title " + quoted(title) + " and the content "
                            + quoted(content))
                    .butWas("the title " + quoted(read.getTitle()) + " and the content " + quoted(read.getContent()))
                    .statements(scope.statements())
                    .where("Post")
                    .misconception(idea)
                    .unless(title.equals(read.getTitle()) && content.equals(read.getContent()));
        });
    }

    private static Post ballad() {
        return new Post("Ballad", "100% rain, they'd said");
    }
}
