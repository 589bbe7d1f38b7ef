package cardinality.grader.verification.trees;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import cardinality.trees.Category;
import cardinality.trees.DescendantChecks;
import cardinality.trees.Seed;
import cardinality.trees.Seed.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything below a category: in the middle of a tree, at a leaf, and in a very deep tree. */
@Entities(Category.class)
final class DescendantsVerification {

    private static final int LEVELS = 12;

    // lesson: trees, all-below, not-itself
    @Graded(
            value = "trees.descendants",
            needs = {"Category.parent", "Category.children"})
    void branchesBesideAndAboveAreLeftOut(Scope scope) {
        Tree tree = Seed.tree(
                scope,
                "fungi",
                "plants",
                "plants/trees",
                "plants/herbs",
                "fungi/moulds",
                "plants/trees/oaks",
                "plants/herbs/100% organic",
                "plants/herbs/sage",
                "plants/trees/oaks/cork oaks",
                "plants/herbs/sage/lamb's ears");
        DescendantChecks.requireAllBelow(scope, tree, "plants/herbs");
        DescendantChecks.requireAllBelow(scope, tree, "plants");
        DescendantChecks.requireAllBelow(scope, tree, "plants/trees/oaks/cork oaks");
    }

    // lesson: trees, all-below
    @Graded(
            value = "trees.descendants",
            needs = {"Category.parent", "Category.children"})
    void aLongChainIsFollowedToItsEnd(Scope scope) {
        DescendantChecks.requireAllBelow(scope, deepTree(scope), "level 0");
    }

    // lesson: trees, statements
    @Graded(
            value = "trees.few-statements",
            needs = {"Category.parent", "Category.children"})
    void aDeepTreeTakesFewStatements(Scope scope) {
        DescendantChecks.requireFewStatements(scope, deepTree(scope), "level 0");
    }

    // lesson: trees, statements, batches
    @Graded(
            value = "trees.few-statements",
            needs = {"Category.parent", "Category.children"})
    void aBroaderTreeTakesNoMoreStatements(Scope scope) {
        Stream<String> narrow = broadTree("narrow", 3, 8);
        Stream<String> broad = broadTree("broad", 9, 8);
        Tree tree = Seed.tree(scope, Stream.concat(narrow, broad).toArray(String[]::new));
        DescendantChecks.requireNoGrowth(scope, tree, "narrow", "broad");
    }

    private static Stream<String> broadTree(String root, int groups, int leaves) {
        return Stream.concat(
                Stream.of(root),
                IntStream.range(0, groups)
                        .mapToObj(group -> root + "/" + root + " " + group)
                        .flatMap(group -> Stream.concat(
                                Stream.of(group),
                                IntStream.range(0, leaves)
                                        .mapToObj(leaf ->
                                                group + "/" + group.substring(root.length() + 1) + " leaf " + leaf))));
    }

    // lesson: trees, all-below
    @Graded(
            value = "trees.descendants",
            needs = {"Category.parent", "Category.children"})
    @Undisclosed(
            value = "descendants finds all categories below one, however deep they are",
            where = "Categories.descendants")
    void aTreeOfAnyDepthIsFollowedToItsEnd(Scope scope, Secret secret) {
        String path = "root";
        List<String> paths = new ArrayList<>(List.of(path));
        for (int level = secret.between(25, 45); level > 0; level--) {
            paths.add(path + "/beside " + level);
            path = path + "/level " + level;
            paths.add(path);
        }
        DescendantChecks.requireAllBelow(scope, Seed.tree(scope, paths.toArray(String[]::new)), "root");
    }

    /** Three categories per level; the first of them has three children. */
    private static Tree deepTree(Scope scope) {
        return Seed.tree(
                scope,
                Stream.concat(
                                Stream.of("level 0"),
                                IntStream.rangeClosed(1, LEVELS).boxed().flatMap(level -> Stream.of(
                                                "level " + level, "left " + level, "right " + level)
                                        .map(name -> above(level) + "/" + name)))
                        .toArray(String[]::new));
    }

    private static String above(int level) {
        return String.join(
                "/", IntStream.range(0, level).mapToObj(l -> "level " + l).toList());
    }
}
