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

/** What is passed on to the children while no session is open. */
@Entities(Category.class)
final class CascadeVerification {

    // lesson: trees, cascade-down
    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void theMergeOfACategoryStoresItsNewChild(Scope scope) {
        Tree tree = Seed.tree(scope, "herbs", "herbs/sage");
        Category herbs = scope.fromTransaction(em -> {
            Category found = em.find(Category.class, tree.id("herbs"));
            // Whatever the getter returns, counting loads the collection behind it.
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
}
