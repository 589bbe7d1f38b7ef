package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Table;
import cardinality.testkit.Undisclosed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Ids and names that look the same to an equals that uses only a part of them. */
@Entities({User.class, Post.class})
@SuppressWarnings("ReferenceEquality") // one row loaded once is compared with all others, never with itself
final class UndisclosedVerification {

    private static final int LONGEST_NAME = 45;

    // lesson: identity, same-post
    @Graded("identity.equal-across-sessions")
    @Undisclosed(value = "posts with different ids are not equal, whatever the ids are", where = "Post.equals")
    void anyTwoPostsDiffer(Scope scope, Secret secret) {
        Long first = Seed.post(scope, Seed.user(scope, "lin", "Lin"), "Plan");
        differ(copies(scope, secret, Post.class, first, "posts", List.of("Plan")));
    }

    // lesson: identity, same-user
    @Graded("identity.equal-across-sessions")
    @Undisclosed(value = "users with different ids are not equal, whatever the ids are", where = "User.equals")
    void anyTwoUsersDiffer(Scope scope, Secret secret) {
        Long first = Seed.user(scope, "lin", "Lin");
        differ(copies(scope, secret, User.class, first, "users", List.of("lin", "Lin")));
    }

    // lesson: identity, same-user
    @Graded("identity.equal-across-sessions")
    @Undisclosed(value = "users with different usernames are not equal, whatever the names are", where = "User.equals")
    void usernamesDifferInAnyLetter(Scope scope, Secret secret) {
        String name = Lookalikes.drawn(secret, LONGEST_NAME);
        List<String> names = new ArrayList<>(Lookalikes.of(secret, name));
        names.add(name);
        differ(names.stream()
                .map(each -> Seed.user(scope, each, "known as " + names.indexOf(each)))
                .map(id -> Seed.loaded(scope, User.class, id))
                .toList());
    }

    /**
     * Copies of a saved row, with other ids, each loaded in its own session. If the mapping does not allow such copies,
     * there are none, and there is nothing to check.
     *
     * @param texts the texts of the saved row: each copy has other texts, because other tests find a key made of them
     */
    private static <T> List<T> copies(
            Scope scope, Secret secret, Class<T> type, Long first, String name, List<String> texts) {
        Table table = scope.table(name);
        T saved = Seed.loadedWhole(scope, type, first);
        List<String> columns = texts.stream()
                .flatMap(text -> scope.placeOf(saved, text).stream())
                .filter(place -> place.table().equals(name))
                .map(Place::column)
                .distinct()
                .toList();
        List<Long> ids = Lookalikes.numbers(secret);
        boolean allowed = table.copyOnlyRow(first, ids, id -> columns.stream()
                .collect(Collectors.toMap(column -> column, column -> "called " + id)));
        return allowed
                ? ids.stream().map(id -> Seed.loadedWhole(scope, type, id)).toList()
                : List.of();
    }

    private static void differ(List<?> objects) {
        for (Object one : objects) {
            for (Object other : objects) {
                if (one != other) {
                    EqualityChecks.areDifferent(
                            expected("two rows are two objects")
                                    .misconception(EqualityChecks.unlessItThrows("ROWS_MIXED_UP", one, other)),
                            one,
                            other);
                }
            }
        }
    }
}
