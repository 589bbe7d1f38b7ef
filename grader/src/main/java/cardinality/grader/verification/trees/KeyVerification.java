package cardinality.grader.verification.trees;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Category;
import cardinality.trees.KeyChecks;
import cardinality.trees.Seed;
import cardinality.trees.Seed.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The foreign key, and which side writes it. */
@Entities(Category.class)
final class KeyVerification {

    // lesson: trees, children-mirror, roots
    @Graded(
            value = "trees.foreign-key",
            needs = {"Category.parent", "Category.children"})
    void aTreeIsStoredOnce(Scope scope) {
        KeyChecks.requireOneKey(scope);
    }

    // lesson: trees, children-mirror, parent-owns
    @Graded(
            value = "trees.foreign-key",
            needs = {"Category.parent", "Category.children"})
    void noRowIsWrittenTwice(Scope scope) {
        scope.statements().clear();
        Seed.tree(scope, "plants", "plants/herbs", "plants/herbs/sage", "plants/trees");
        int updates = KeyChecks.keyUpdates(scope);
        expected("four categories are stored by INSERT statements alone")
                .butWas(updates + (updates == 1 ? " UPDATE statement" : " UPDATE statements")
                        + " wrote the foreign key again")
                .statements(scope.statements())
                .where("Category.children")
                .misconception("EXTRA_UPDATE")
                .unless(updates == 0);
    }

    // lesson: trees, parent-owns
    @Graded(value = "trees.foreign-key", needs = "Category.parent")
    void setParentMovesASavedCategory(Scope scope) {
        Tree tree = Seed.tree(scope, "plants", "animals", "plants/corals");
        Long corals = tree.id("plants/corals");
        scope.statements().clear();
        scope.attempt(em -> em.find(Category.class, corals).setParent(em.find(Category.class, tree.id("animals"))));
        Optional<Long> found = scope.fromTransaction(em ->
                Optional.ofNullable(em.find(Category.class, corals).getParent()).map(Category::getId));
        expected("setParent on a saved category changes its parent in the table")
                .butWas("the category still has its old parent when it is read back")
                .statements(scope.statements())
                .where("Category.parent")
                .misconception("FROZEN_COLUMN")
                .unless(!found.equals(Optional.of(tree.id("plants"))));
    }

    // lesson: trees, children-mirror
    @Graded(
            value = "trees.foreign-key",
            needs = {"Category.parent", "Category.children"})
    void childrenAreReadBackBelowTheirParent(Scope scope) {
        Tree tree = Seed.tree(scope, "plants", "plants/herbs", "plants/trees", "plants/herbs/sage", "animals");
        Set<String> children =
                scope.fromTransaction(em -> em.find(Category.class, tree.id("plants")).getChildren().stream()
                        .map(Category::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        expected("when they are read back, the children of \"plants\" are herbs, trees")
                .butWas(children.isEmpty() ? "there are none" : "they are " + String.join(", ", children))
                .where("Category.children")
                .misconception("NO_MIRROR")
                .unless(children.equals(Set.of("herbs", "trees")));
    }
}
