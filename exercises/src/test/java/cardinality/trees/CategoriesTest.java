package cardinality.trees;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.trees.Seed.Tree;

/** Everything below a category. */
@Entities(Category.class)
final class CategoriesTest {

    // lesson: trees, all-below, not-itself, only-reads
    @Graded(
            value = "trees.descendants",
            needs = {"Category.parent", "Category.children"})
    void descendantsAreFoundAtEveryDepth(Scope scope) {
        Tree tree = Seed.tree(
                scope,
                "goods",
                "goods/food",
                "goods/food/fruit",
                "goods/food/fruit/apples",
                "goods/food/fruit/apples/russets",
                "goods/food/bread",
                "goods/tools",
                "services");
        DescendantChecks.requireAllBelow(scope, tree, "goods");
    }

    // lesson: trees, statements
    @Graded(
            value = "trees.few-statements",
            needs = {"Category.parent", "Category.children"})
    void aBroadTreeTakesFewStatements(Scope scope) {
        Tree tree = Seed.tree(
                scope,
                "goods",
                "goods/food",
                "goods/food/fruit",
                "goods/food/bread",
                "goods/food/cheese",
                "goods/tools",
                "goods/tools/saws",
                "goods/tools/files",
                "goods/tools/rulers",
                "goods/books",
                "goods/books/poems",
                "goods/books/plays",
                "goods/books/novels");
        DescendantChecks.requireFewStatements(scope, tree, "goods");
    }
}
