package cardinality.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Seed.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A category, its parent and its children. */
@Entities(Category.class)
final class CategoryTest {

    private final Category goods = new Category("goods");
    private final Category food = new Category("food");
    private final Category fruit = new Category("fruit");

    // lesson: trees, one-table, children-mirror
    @Graded(
            value = "trees.foreign-key",
            needs = {"Category.parent", "Category.children"})
    void theTreeNeedsNoFurtherTable(Scope scope) {
        KeyChecks.requireOneTable(scope);
    }

    // lesson: trees, parent-owns, one-table, names
    @Graded(value = "trees.foreign-key", needs = "Category.parent")
    void parentIdPointsBackAtCategories(Scope scope) {
        KeyChecks.requireKey(scope);
    }

    // lesson: trees, parent-owns
    @Graded(value = "trees.foreign-key", needs = "Category.parent")
    void setParentAloneIsEnough(Scope scope) {
        Tree tree = Seed.tree(scope, "goods");
        scope.inTransaction(em -> {
            Category parent = em.find(Category.class, tree.id("goods"));
            TreeChecks.comesToAnEnd(() -> food.setParent(parent));
            em.persist(food);
        });
        Seed.requireParent(scope, food.getId(), tree.id("goods"));
    }

    // lesson: trees, add-child
    @Graded("trees.both-sides-in-sync")
    void addChildTellsBothSides() {
        TreeChecks.add(goods, food);
        TreeChecks.requireBelow(goods, food, "Category.addChild", "ONE_SIDED");
        TreeChecks.requireOnce(goods, food);
    }

    // lesson: trees, remove-child
    @Graded("trees.both-sides-in-sync")
    void removeChildTellsBothSides() {
        TreeChecks.add(goods, food);
        TreeChecks.remove(goods, food);
        expected("\"food\" is a root after it was removed, before any SQL")
                .butWas("getParent() still returns \"goods\"")
                .where("Category.removeChild")
                .misconception("ONE_SIDED")
                .unless(food.getParent() == null);
        TreeChecks.requireNotHeld(goods, food, "Category.removeChild", "ONE_SIDED");
    }

    // lesson: trees, add-child
    @Graded("trees.both-sides-in-sync")
    void theFormerParentLetsGoOfAChildThatMoves() {
        TreeChecks.add(goods, fruit);
        TreeChecks.add(food, fruit);
        TreeChecks.requireBelow(food, fruit, "Category.addChild", "ONE_SIDED");
        TreeChecks.requireNotHeld(goods, fruit, "Category.addChild", "LEFT_BEHIND");
    }

    // lesson: trees, never-below-itself
    @Graded("trees.no-cycles")
    void aCategoryIsNotHungBelowItself() {
        TreeChecks.requireRefusal(goods, goods, List.of(goods));
    }

    // lesson: trees, never-below-itself
    @Graded("trees.no-cycles")
    void aCategoryIsNotHungBelowItsChild() {
        Seed.link(goods, food);
        TreeChecks.requireRefusal(food, goods, List.of(goods, food));
    }

    // lesson: trees, cascade-down
    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void aNewChildIsSavedWithItsParent(Scope scope) {
        Tree tree = Seed.tree(scope, "food");
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.link(em.find(Category.class, tree.id("food")), fruit));
        expected("a child added to a saved category is stored with it, without its own persist call")
                .butWas(TreeChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Category.children")
                .misconception("NO_CASCADE_PERSIST")
                .unless(TreeChecks.names(scope).contains("fruit"));
    }

    // lesson: trees, nothing-deleted, keeps-rows
    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void aChildThatIsTakenOutStaysInTheTable(Scope scope) {
        Tree tree = Seed.tree(scope, "food", "food/fruit", "food/bread");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em ->
                Seed.unlink(em.find(Category.class, tree.id("food")), em.find(Category.class, tree.id("food/fruit"))));
        expected("a child that is taken out stays in the table, as a root")
                .butWas(TreeChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Category.children")
                .misconception("ORPHAN_REMOVED")
                .unless(TreeChecks.names(scope).contains("fruit"));
    }

    // lesson: trees, nothing-deleted, keeps-rows
    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void removingACategoryRemovesNoOther(Scope scope) {
        Tree tree = Seed.tree(scope, "food", "food/fruit");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.remove(em.find(Category.class, tree.id("food"))));
        expected("whether or not a category with a child can be removed, the child stays in the table")
                .butWas(
                        TreeChecks.names(scope).isEmpty()
                                ? "the child is gone too"
                                : TreeChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Category.children")
                .misconception("REMOVED_ALONG")
                .unless(TreeChecks.names(scope).contains("fruit"));
    }

    // lesson: trees, parent-stays
    @Graded(
            value = "trees.cascade",
            needs = {"Category.parent", "Category.children"})
    void removingAChildLeavesItsParent(Scope scope) {
        Tree tree = Seed.tree(scope, "food", "food/fruit");
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Category.class, tree.id("food/fruit"))));
        Set<String> left = TreeChecks.names(scope);
        expected("removing a child keeps its parent in the table")
                .butWas("the parent was deleted with the child")
                .statements(scope.statements())
                .where("Category.parent")
                .misconception("CASCADE_UP")
                .unless(left.contains("food"));
    }
}
