package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.stream.Stream;

/** What no object equals: another row, an object of another class, null. */
@Entities({User.class, Post.class})
@SuppressWarnings("ReferenceEquality") // one row loaded once is compared with all others, never with itself
final class DifferenceVerification {

    /** The same at the start, or except for upper and lower case; the first two have the same hash code. */
    private static final List<String> USERNAMES = List.of("Aa", "BB", "lin", "Lin", "linda", "l%", "o'lin");

    // lesson: identity, same-user
    @Graded("identity.equal-across-sessions")
    void usersOfDifferentRowsDiffer(Scope scope) {
        List<User> users = USERNAMES.stream()
                .map(name -> Seed.user(scope, name, "known as " + name))
                .map(id -> Seed.loaded(scope, User.class, id))
                .toList();
        for (User one : users) {
            for (User other : users) {
                if (one != other) {
                    differ("user \"" + one.getUsername() + "\"", "user \"" + other.getUsername() + "\"", one, other);
                }
            }
        }
    }

    // lesson: identity, same-post
    @Graded("identity.equal-across-sessions")
    void postsOfDifferentRowsDiffer(Scope scope) {
        List<Post> posts = posts(scope, "Aa", "BB", "Plan", "plan", "Plan B");
        for (Post one : posts) {
            for (Post other : posts) {
                if (one != other) {
                    differ("post \"" + one.getTitle() + "\"", "post \"" + other.getTitle() + "\"", one, other);
                }
            }
        }
    }

    /** The tests of unsaved posts, next to another unsaved post or a saved one, find an equals that uses the title. */
    // lesson: identity, same-post, titles-repeat
    @Graded("identity.equal-across-sessions")
    void savedPostsWithOneTitleDiffer(Scope scope) {
        List<Post> posts = posts(scope, "Plan", "Plan");
        User lin = posts.get(0).getAuthor();
        Post unsaved = new Post("Plan", lin);
        if (EqualityChecks.seemDifferent(unsaved, new Post("Plan", lin))
                && EqualityChecks.seemDifferent(unsaved, posts.get(0))) {
            differ("saved post", "saved post with the same title", posts.get(0), posts.get(1));
        }
    }

    /** The test of two unsaved users finds an equals that uses the display name as the key. */
    // lesson: identity, same-user
    @Graded("identity.equal-across-sessions")
    void savedUsersWithOneDisplayNameDiffer(Scope scope) {
        List<User> users = Stream.of("lin", "mo")
                .map(name -> Seed.user(scope, name, "The Admin"))
                .map(id -> Seed.loaded(scope, User.class, id))
                .toList();
        if (EqualityChecks.seemDifferent(new User("lin", "The Admin"), new User("mo", "The Admin"))) {
            differ("saved user", "saved user with the same display name", users.get(0), users.get(1));
        }
    }

    // lesson: identity, other-classes
    @Graded("identity.equal-across-sessions")
    void usersAndPostsDiffer(Scope scope) {
        List<Post> posts = posts(scope, "Plan", "Notes");
        // Both tables count from 1, unless a mapping generates its ids in another way.
        User user = Seed.loaded(scope, User.class, posts.get(0).getAuthor().getId());
        for (Post post : posts) {
            EqualityChecks.isNot(user, post, "a post, not even one with its own id");
            EqualityChecks.isNot(post, user, "a user, not even one with its own id");
        }
    }

    // lesson: identity, null
    @Graded("identity.equal-across-sessions")
    void aUserIsNothingElse(Scope scope) {
        User user = Seed.loaded(scope, User.class, Seed.user(scope, "lin", "Lin"));
        EqualityChecks.isNot(user, null, "null");
        EqualityChecks.isNot(user, "lin", "a String, not even its own username");
        EqualityChecks.isNot(user, user.getId(), "a Long, not even its own id");
        EqualityChecks.isNot(user, new Object(), "an object of another class");
        EqualityChecks.isNot(user, new Impostor.User(), "an object of another class that is called User too");
        EqualityChecks.isNot(user, Seed.likeAUser(), "an object of a class whose name begins with User");
    }

    // lesson: identity, null
    @Graded("identity.equal-across-sessions")
    void aPostIsNothingElse(Scope scope) {
        Post post = posts(scope, "Plan").get(0);
        EqualityChecks.isNot(post, null, "null");
        EqualityChecks.isNot(post, "Plan", "a String, not even its own title");
        EqualityChecks.isNot(post, post.getId(), "a Long, not even its own id");
        EqualityChecks.isNot(post, new Object(), "an object of another class");
        EqualityChecks.isNot(post, new Impostor.Post(), "an object of another class that is called Post too");
        EqualityChecks.isNot(post, Seed.likeAPost(), "an object of a class whose name begins with Post");
    }

    /** Saved posts of one author, each loaded in a session of its own. */
    private static List<Post> posts(Scope scope, String... titles) {
        Long author = Seed.user(scope, "lin", "Lin");
        return Stream.of(titles)
                .map(title -> Seed.post(scope, author, title))
                .map(id -> Seed.loadedWhole(scope, Post.class, id))
                .toList();
    }

    private static void differ(String name, String otherName, Object one, Object other) {
        EqualityChecks.areDifferent(
                expected("the " + name + " does not equal the " + otherName + ": they are two rows")
                        .misconception(EqualityChecks.unlessItThrows("ROWS_MIXED_UP", one, other)),
                one,
                other);
    }
}
