package cardinality.grader.verification.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Category;
import cardinality.trees.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ids that look the same to a guard that compares only a part of them. */
@Entities(Category.class)
final class IdVerification {

    private static final long LARGE = 1_000_000;

    /** Numbers that share their lower bits or their hash code with the first one. */
    private static final List<Long> SIMILAR =
            List.of(LARGE, LARGE + (1 << 8), LARGE + (1 << 16), LARGE + (1L << 32), (1L << 32) | (LARGE ^ 1), -LARGE);

    /**
     * In a chain, the guard compares each category with all of those above it. The tests of saved categories find a
     * guard that refuses them all.
     */
    // lesson: trees, never-below-itself
    @Graded(
            value = "trees.both-sides-in-sync",
            needs = {"Category.parent", "Category.children"})
    void categoriesWithSimilarIdsAreTwo(Scope scope) {
        List<Long> ids = roots(scope);
        scope.inTransaction(em -> {
            em.getTransaction().setRollbackOnly();
            List<Category> chain =
                    ids.stream().map(id -> em.find(Category.class, id)).toList();
            if (chain.isEmpty() || isRefused(chain.get(0), chain.get(1))) {
                return;
            }
            for (int i = 2; i < chain.size(); i++) {
                expected("category " + ids.get(i) + " can be added below category " + ids.get(i - 1)
                                + ", which is neither the same nor below it")
                        .butWas("it was refused")
                        .where("Category.addChild")
                        .misconception("PART_OF_AN_ID")
                        .unless(!isRefused(chain.get(i - 1), chain.get(i)));
            }
        });
    }

    private static boolean isRefused(Category parent, Category child) {
        try {
            parent.addChild(child);
            return false;
        } catch (UnsupportedOperationException e) {
            // A gap.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }

    /**
     * Saves a root with an id of its own and others with similar ids. If the mapping does not allow rows with ids from
     * elsewhere, there are none, and there is nothing to check.
     */
    private static List<Long> roots(Scope scope) {
        Long first = Seed.tree(scope, "plants").id("plants");
        if (!scope.schema().tables().contains("categories")) {
            return List.of();
        }
        if (!scope.table("categories").copyOnlyRow(first, SIMILAR, id -> Map.of())) {
            return List.of();
        }
        List<Long> saved = new ArrayList<>(List.of(first));
        saved.addAll(SIMILAR);
        return saved;
    }
}
