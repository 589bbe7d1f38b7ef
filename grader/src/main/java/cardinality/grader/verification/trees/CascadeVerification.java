package cardinality.grader.verification.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Category;
import cardinality.trees.Seed;
import cardinality.trees.Seed.Tree;
import cardinality.trees.TreeChecks;
import java.util.Optional;
import java.util.Set;

/** What is saved along, at any depth, and that nothing is deleted along. */
@Entities(Category.class)
final class CascadeVerification {

    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void aNewTreeIsSavedWithItsRoot(Scope scope) {
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Category plants = new Category("plants");
            Category herbs = new Category("herbs");
            Seed.link(plants, herbs);
            Seed.link(herbs, new Category("sage"));
            em.persist(plants);
        });
        expected("a new tree of three levels is stored when its root is persisted")
                .butWas(TreeChecks.outcome(refusal, scope))
                .where("Category.children")
                .misconception("NO_CASCADE_PERSIST")
                .unless(isWithoutCollection() || TreeChecks.names(scope).equals(Set.of("plants", "herbs", "sage")));
    }

    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void theMergeOfACategoryStoresItsNewChild(Scope scope) {
        Tree tree = Seed.tree(scope, "herbs", "herbs/sage");
        Category herbs = scope.fromTransaction(em -> {
            Category found = em.find(Category.class, tree.id("herbs"));
            // Whatever the getter gives out, counting needs what is behind it.
            found.getChildren().size();
            return found;
        });
        Seed.link(herbs, new Category("mint"));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(herbs));
        expected("a child added to a category while no session was open is stored when the category is merged")
                .butWas(TreeChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Category.children")
                .misconception("NO_CASCADE_MERGE")
                .unless(TreeChecks.names(scope).contains("mint"));
    }

    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void aLoadedSubtreeOutlivesItsRoot(Scope scope) {
        Tree tree = Seed.tree(scope, "plants", "plants/herbs", "plants/herbs/sage");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Category plants = em.find(Category.class, tree.id("plants"));
            plants.getChildren().forEach(child -> child.getChildren().size());
            em.remove(plants);
        });
        expected("whether or not a category with children can be removed, all that is below it stays in the table")
                .butWas(TreeChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Category.children")
                .misconception("REMOVED_ALONG")
                .unless(TreeChecks.names(scope).containsAll(Set.of("herbs", "sage")));
    }

    /** Then nothing could be linked, which is told by the tests of the helpers. */
    private static boolean isWithoutCollection() {
        return new Category("any").getChildren() == null;
    }
}
