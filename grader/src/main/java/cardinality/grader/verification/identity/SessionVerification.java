package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.Table;

/** More checks of several objects for the same row. */
@Entities({User.class, Post.class})
@SuppressWarnings("UnnecessaryStringBuilder") // an equal string must not be the same object
final class SessionVerification {

    /** Java shares one object for each number up to this one. */
    private static final int SHARED_LONGS = 127;

    // lesson: identity, same-post, equal-hashes
    @Graded("identity.equal-across-sessions")
    void aPostEqualsWhatIsReadBack(Scope scope) {
        Long author = Seed.user(scope, "lin", "Lin");
        Post saved = scope.fromTransaction(em -> {
            Post post = new Post("Plan", em.find(User.class, author));
            whileUnsaved(post);
            em.persist(post);
            return post;
        });
        isReadBack("post", saved, Seed.loadedWhole(scope, Post.class, saved.getId()));
    }

    // lesson: identity, same-user, equal-hashes
    @Graded("identity.equal-across-sessions")
    void aUserEqualsWhatIsReadBack(Scope scope) {
        User saved = new User("lin", "Lin");
        whileUnsaved(saved);
        scope.inTransaction(em -> em.persist(saved));
        isReadBack("user", saved, Seed.loaded(scope, User.class, saved.getId()));
    }

    /** H2 returns the same String object, as long as no other one with the same hash code comes in between. */
    // lesson: identity, by-value
    @Graded("identity.equal-across-sessions")
    void usersAreEqualWhoeverMadeTheString(Scope scope) {
        Long id = Seed.user(scope, "Aa", "Aaron");
        User before = Seed.loaded(scope, User.class, id);
        scope.placeOf(before, "Aa").ifPresent(place -> {
            Table table = scope.table(place.table());
            table.overwrite(place.column(), "BB");
            table.overwrite(place.column(), new StringBuilder("Aa").toString());
        });
        isReadBack("user", before, Seed.loaded(scope, User.class, id));
    }

    // lesson: identity, by-value
    @Graded("identity.equal-across-sessions")
    void postsWithLargeIdsAreEqual(Scope scope) {
        Long author = Seed.user(scope, "lin", "Lin");
        Long id = scope.fromTransaction(em -> {
                    User lin = em.find(User.class, author);
                    Post last = new Post("Part 0", lin);
                    for (int i = 1; i <= SHARED_LONGS + 3; i++) {
                        em.persist(last);
                        last = new Post("Part " + i, lin);
                    }
                    em.persist(last);
                    return last;
                })
                .getId();
        areEqualDespiteTheirId(
                "post", Seed.loadedWhole(scope, Post.class, id), Seed.loadedWhole(scope, Post.class, id));
    }

    // lesson: identity, by-value
    @Graded("identity.equal-across-sessions")
    void usersWithLargeIdsAreEqual(Scope scope) {
        Long id = scope.fromTransaction(em -> {
                    User last = new User("u0", "Somebody");
                    for (int i = 1; i <= SHARED_LONGS + 3; i++) {
                        em.persist(last);
                        last = new User("u" + i, "Somebody");
                    }
                    em.persist(last);
                    return last;
                })
                .getId();
        areEqualDespiteTheirId("user", Seed.loaded(scope, User.class, id), Seed.loaded(scope, User.class, id));
    }

    /** A cached hash code would be the one from before there was an id. */
    private static void whileUnsaved(Object unsaved) {
        EqualityChecks.hashOf(unsaved);
    }

    private static void isReadBack(String name, Object saved, Object readBack) {
        EqualityChecks.areEqual(
                expected("a " + name + " that was saved equals the one that another session reads back")
                        .misconception("SAME_ROW"),
                saved,
                readBack);
        EqualityChecks.shareHash(
                expected("a " + name
                                + " that was saved has the same hash code as the one that another session reads back")
                        .misconception("HASH_DIFFERS"),
                saved,
                readBack);
    }

    private static void areEqualDespiteTheirId(String name, Object one, Object other) {
        EqualityChecks.areEqual(
                expected("two sessions that load the same " + name + " get equal objects, even for an id above "
                                + SHARED_LONGS)
                        .misconception("LONGS_BY_REFERENCE"),
                one,
                other);
        EqualityChecks.shareHash(
                expected("two equal " + name + "s have the same hash code, even for an id above " + SHARED_LONGS)
                        .misconception("HASH_DIFFERS"),
                one,
                other);
    }
}
