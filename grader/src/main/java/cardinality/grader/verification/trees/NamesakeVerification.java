package cardinality.grader.verification.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Category;
import cardinality.trees.Seed;
import cardinality.trees.Seed.Tree;
import cardinality.trees.TreeChecks;
import java.util.List;

/** Categories that only identity tells apart: those of one name, and those whose id changes while they are linked. */
@Entities(Category.class)
final class NamesakeVerification {

    private final Category herbs = new Category("herbs");
    private final Category sage = new Category("sage");

    // lesson: trees, equal-names
    @Graded("trees.both-sides-in-sync")
    void categoriesOfOneNameAreTwo() {
        for (int which = 0; which < 3; which++) {
            Category above = new Category("herbs");
            List<Category> namesakes = List.of(new Category("sage"), new Category("sage"), new Category("sage"));
            namesakes.forEach(namesake -> TreeChecks.add(above, namesake));
            requireHeld(
                    "three categories called \"sage\" were added to \"herbs\", and all of them are its children",
                    "Category.addChild",
                    namesakes.stream().allMatch(namesake -> isBelow(above, namesake)));
            Category removed = namesakes.get(which);
            TreeChecks.remove(above, removed);
            requireHeld(
                    "one of three children called \"sage\" was removed, and the other two are left",
                    "Category.removeChild",
                    namesakes.stream().allMatch(namesake -> isBelow(above, namesake) != (namesake == removed))
                            && !ByReference.holds(above.getChildren(), removed));
        }
        TreeChecks.add(sage, new Category("sage"));
    }

    // lesson: trees, equal-names
    @Graded("trees.both-sides-in-sync")
    void aChildMovesBetweenParentsOfOneName() {
        Category namesake = new Category("herbs");
        TreeChecks.add(herbs, sage);
        TreeChecks.add(namesake, sage);
        requireHeld(
                "a child of one category was added to another one with the same name, and only this one has it",
                "Category.addChild",
                isBelow(namesake, sage) && !ByReference.holds(herbs.getChildren(), sage));
        TreeChecks.requireOnce(namesake, sage);
    }

    /** A list finds it by equals, a hash set also by the hash code. */
    // lesson: trees, no-ids
    @Graded(
            value = "trees.both-sides-in-sync",
            needs = {"Category.parent", "Category.children"})
    void aChildIsFoundAmongTheChildrenOnceItIsSaved(Scope scope) {
        Tree tree = Seed.tree(scope, "herbs");
        boolean[] lost = {false};
        scope.attempt(em -> {
            Category parent = em.find(Category.class, tree.id("herbs"));
            Seed.link(parent, sage);
            em.persist(sage);
            em.flush();
            lost[0] = ByReference.isLostIn(parent.getChildren(), sage);
            em.getTransaction().setRollbackOnly();
        });
        expected("a child that was added and saved can be found among the children, to be taken out again")
                .butWas("the collection has it, but contains says that it does not")
                .where("Category.children")
                .misconception("HASH_CHANGES")
                .unless(!lost[0]);
    }

    private static boolean isBelow(Category parent, Category child) {
        return child.getParent() == parent && ByReference.holds(parent.getChildren(), child);
    }

    private static void requireHeld(String what, String where, boolean held) {
        expected(what)
                .butWas("one was taken for the other")
                .where(where)
                .misconception(new Category("one").equals(new Category("two")) ? "LOST_IN_SET" : "NAME_IS_NO_KEY")
                .unless(held);
    }
}
