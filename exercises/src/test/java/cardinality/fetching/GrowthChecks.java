package cardinality.fetching;

import static cardinality.testkit.Expectation.expected;

import cardinality.fetching.CallChecks.Call;
import cardinality.testkit.Batches;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method for some users and for three times as many. A number of statements below a bound may still grow with
 * the table; these checks show it.
 */
public final class GrowthChecks {

    private static final int FEW = 24;
    private static final int MANY = 72;

    private GrowthChecks() {}

    /** The cost of a method. */
    private record Cost(int statements, int batchSize) {}

    /** Fails if more posts take {@code postsWithAuthors} more statements. */
    public static void requireForPostsWithAuthors(Scope scope) {
        require(
                scope,
                "Fetching.postsWithAuthors",
                Fetching::postsWithAuthors,
                post -> Readings.readWithAuthor(scope, post),
                seed -> new int[] {seed.users().size()});
    }

    /** Fails if more users take {@code usersWithPosts} more statements. */
    public static void requireForUsersWithPosts(Scope scope) {
        require(
                scope,
                "Fetching.usersWithPosts",
                Fetching::usersWithPosts,
                user -> Readings.readWithPosts(scope, user),
                seed -> new int[] {seed.users().size()});
    }

    /** Fails if more users take {@code usersWithPostsAndComments} more statements. */
    public static void requireForUsersWithPostsAndComments(Scope scope) {
        require(
                scope,
                "Fetching.usersWithPostsAndComments",
                Fetching::usersWithPostsAndComments,
                user -> Readings.readWithPostsAndComments(scope, user),
                seed -> new int[] {seed.users().size(), seed.posts().size()});
    }

    /** @param parents the number of objects on each level that has something to load */
    private static <T, R> void require(
            Scope scope,
            String where,
            BiFunction<Fetching, EntityManager, @Nullable List<T>> method,
            Function<T, R> reading,
            Function<Seed, int[]> parents) {
        Seed seed = Seed.ofMany(scope, FEW);
        Cost few = cost(CallChecks.listFrom(scope, where, method, reading));
        seed.more(MANY - FEW);
        Call<List<R>> call = CallChecks.listFrom(scope, where, method, reading);
        Cost many = cost(call);
        int most = few.statements() + Batches.statements(many.batchSize(), parents.apply(seed));
        int posts = seed.posts().size();
        expected("at most " + most + " statements for " + MANY + " users; " + FEW + " users took " + few.statements())
                .butWas(many.statements() + " statements")
                .statements(call.log())
                .atMost(most)
                .where(where)
                .misconception(many.statements() < posts / 2 ? "IN_PARTS" : "N_PLUS_1")
                .unless(many.statements() <= most);
        CostChecks.requireNoProduct(call, MANY + posts + seed.countOfComments());
    }

    private static Cost cost(Call<?> call) {
        return new Cost(call.log().selects(), call.batchSize());
    }
}
