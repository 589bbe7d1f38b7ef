package cardinality.grader.verification.trees;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Category;
import cardinality.trees.Seed;
import cardinality.trees.Seed.Tree;
import cardinality.trees.TreeChecks;
import java.util.List;

/** The helper methods. Only what their task says is checked. */
@Entities(Category.class)
final class HelperVerification {

    private final Category plants = new Category("plants");
    private final Category herbs = new Category("herbs");
    private final Category sage = new Category("sage");
    private final Category mint = new Category("mint");

    // lesson: trees, add-child, remove-child
    @Graded("trees.both-sides-in-sync")
    void theHelpersLeaveTheOtherChildren() {
        TreeChecks.add(herbs, sage);
        TreeChecks.requireBelow(herbs, sage, "Category.addChild", "ONE_SIDED");
        TreeChecks.add(herbs, mint);
        TreeChecks.requireBelow(herbs, sage, "Category.addChild", "DROPS_OTHERS");
        TreeChecks.requireBelow(herbs, mint, "Category.addChild", "ONE_SIDED");
        TreeChecks.remove(herbs, sage);
        TreeChecks.requireNotHeld(herbs, sage, "Category.removeChild", "ONE_SIDED");
        TreeChecks.requireBelow(herbs, mint, "Category.removeChild", "DROPS_OTHERS");
    }

    // lesson: trees, add-child
    @Graded("trees.both-sides-in-sync")
    void aSubtreeMovesAsAWhole() {
        TreeChecks.add(herbs, sage);
        TreeChecks.add(plants, herbs);
        TreeChecks.requireBelow(herbs, sage, "Category.addChild", "DROPS_OTHERS");
        TreeChecks.requireBelow(plants, herbs, "Category.addChild", "ONE_SIDED");
    }

    /** A move up, down or sideways, or to the same parent, is allowed, as long as the new place is not below the category. */
    // lesson: trees, add-child
    @Graded("trees.both-sides-in-sync")
    void aChildMovesUpDownAndAside() {
        TreeChecks.add(plants, herbs);
        TreeChecks.add(herbs, sage);
        TreeChecks.add(plants, sage);
        TreeChecks.requireBelow(plants, sage, "Category.addChild", "ONE_SIDED");
        TreeChecks.requireNotHeld(herbs, sage, "Category.addChild", "LEFT_BEHIND");
        TreeChecks.add(herbs, sage);
        TreeChecks.requireBelow(herbs, sage, "Category.addChild", "ONE_SIDED");
        TreeChecks.requireNotHeld(plants, sage, "Category.addChild", "LEFT_BEHIND");
        TreeChecks.add(herbs, sage);
        TreeChecks.requireBelow(herbs, sage, "Category.addChild", "ONE_SIDED");
    }

    // lesson: trees, add-child
    @Graded(
            value = "trees.both-sides-in-sync",
            needs = {"Category.parent", "Category.children"})
    void savedCategoriesMoveToo(Scope scope) {
        Tree tree = Seed.tree(scope, "plants", "plants/herbs", "fungi");
        scope.inTransaction(em -> {
            Category fungi = em.find(Category.class, tree.id("fungi"));
            Category moved = em.find(Category.class, tree.id("plants/herbs"));
            TreeChecks.add(fungi, moved);
            TreeChecks.requireBelow(fungi, moved, "Category.addChild", "ONE_SIDED");
            Category added = new Category("moulds");
            TreeChecks.add(fungi, added);
            TreeChecks.requireBelow(fungi, added, "Category.addChild", "ONE_SIDED");
            TreeChecks.requireBelow(fungi, moved, "Category.addChild", "DROPS_OTHERS");
            em.getTransaction().setRollbackOnly();
        });
    }

    /** A method that refuses everything, new or saved, detects no cycle. Other tests find one that refuses too much. */
    // lesson: trees, add-child, no-ids
    @Graded("trees.no-cycles")
    void notEverythingIsRefused(Scope scope) {
        if (!refuses(plants, herbs)) {
            return;
        }
        Tree tree = Seed.tree(scope, "plants", "fungi");
        boolean refusesSaved = scope.fromTransaction(em -> {
            em.getTransaction().setRollbackOnly();
            return refuses(em.find(Category.class, tree.id("plants")), em.find(Category.class, tree.id("fungi")));
        });
        if (refusesSaved) {
            TreeChecks.add(new Category("goods"), new Category("food"));
        }
    }

    private static boolean refuses(Category parent, Category child) {
        try {
            parent.addChild(child);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        } catch (UnsupportedOperationException e) {
            // A gap.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // It does not answer this question.
            return false;
        }
    }

    // lesson: trees, never-below-itself
    @Graded("trees.no-cycles")
    void aCategoryIsNotHungFarBelowItself() {
        Seed.link(plants, herbs);
        Seed.link(herbs, sage);
        Seed.link(sage, mint);
        TreeChecks.requireRefusal(mint, plants, List.of(plants, herbs, sage, mint));
        TreeChecks.requireRefusal(mint, herbs, List.of(plants, herbs, sage, mint));
    }

    /** A lazy association leads to a proxy, and inside its methods {@code this} is another object. */
    // lesson: trees, never-below-itself, proxies
    @Graded(
            value = "trees.no-cycles",
            needs = {"Category.parent", "Category.children"})
    void aCategoryReachedFromItsChildIsNotHungBelowItself(Scope scope) {
        Tree tree = Seed.tree(scope, "plants", "plants/herbs", "plants/herbs/sage");
        scope.inTransaction(em -> {
            Category loaded = em.find(Category.class, tree.id("plants/herbs/sage"));
            Category above = loaded.getParent();
            TreeChecks.requireRefusal(
                    above,
                    above,
                    List.of(above),
                    "\"herbs\", returned by getParent() of a category that was loaded, cannot be added below itself",
                    "PROXY_IS_NOT_THIS");
            em.getTransaction().setRollbackOnly();
        });
    }
}
