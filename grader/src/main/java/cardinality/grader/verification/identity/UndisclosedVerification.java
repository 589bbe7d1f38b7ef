package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Table;
import cardinality.testkit.Undisclosed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ids and names that look alike to whoever looks at a part of them only. */
@Entities({User.class, Post.class})
@SuppressWarnings("ReferenceEquality") // one row loaded once is compared with all others, never with itself
final class UndisclosedVerification {

    private static final int LONGEST_NAME = 45;

    @Graded("identity.equal-across-sessions")
    @Undisclosed(value = "posts with different ids are not equal, whatever the ids are", where = "Post.equals")
    void anyTwoPostsDiffer(Scope scope, Secret secret) {
        Long first = Seed.post(scope, Seed.user(scope, "lin", "Lin"), "Plan");
        differ(copies(scope, secret, Post.class, first, "posts", List.of("Plan")));
    }

    @Graded("identity.equal-across-sessions")
    @Undisclosed(value = "users with different ids are not equal, whatever the ids are", where = "User.equals")
    void anyTwoUsersDiffer(Scope scope, Secret secret) {
        Long first = Seed.user(scope, "lin", "Lin");
        differ(copies(scope, secret, User.class, first, "users", List.of("lin", "Lin")));
    }

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
     * Rows like one that was saved, under other ids, each loaded in a session of its own. Where the mapping has it that no row can
     * be copied so, there is none, and nothing to ask.
     *
     * @param texts what the saved one is called: each copy is called something else, as whoever takes that for the key learns elsewhere
     */
    private static <T> List<T> copies(
            Scope scope, Secret secret, Class<T> type, Long first, String name, List<String> texts) {
        Table table = scope.table(name);
        T saved = Seed.loadedWhole(scope, type, first);
        List<String> columns = texts.stream()
                .flatMap(text -> scope.placeOf(saved, text).stream())
                .filter(place -> place.table().equals(name))
                .map(Place::column)
                .toList();
        Map<String, @Nullable Object> row = table.onlyRow();
        if (!Objects.equals(row.get("id"), first)) {
            return List.of();
        }
        List<T> copies = new ArrayList<>();
        for (Long id : Lookalikes.numbers(secret)) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
            copy.put("id", id);
            columns.forEach(column -> copy.put(column, "called " + id));
            try {
                table.insert(copy);
            } catch (CriterionFailure refused) {
                return List.of();
            }
            copies.add(Seed.loadedWhole(scope, type, id));
        }
        return copies;
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
