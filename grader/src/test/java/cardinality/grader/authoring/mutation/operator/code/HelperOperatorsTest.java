package cardinality.grader.authoring.mutation.operator.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on methods that keep two sides of an association in sync. */
class HelperOperatorsTest {

    private static final String LEAF = """
            @Entity
            class Leaf {
            Long id;
            String color;
            String secret;
            Tree tree;
            Long getId() { return id; }
            String getColor() { return color; }
            Tree getTree() { return tree; }
            }
            """;

    private static List<String> tree(MutationOperator operator, String members) {
        return Mutated.by(
                operator,
                LEAF + "@Entity\nclass Tree {\nList<Leaf> leaves;\nSet<Leaf> fallen;\n" + members
                        + "\nList<Leaf> getLeaves() { return leaves; }\n}\n");
    }

    private static List<String> grow(MutationOperator operator, String statements) {
        return tree(operator, "void grow(Leaf leaf, int age) {\n" + statements + "\n}");
    }

    @Test
    void compareByValueRemovesAllWithTheSameTextOrId() {
        assertThat(grow(new CompareByValue(), "leaves.remove(leaf);"))
                .containsExactly(
                        "Tree.grow color: leaves.removeIf(each -> java.util.Objects.equals(each.getColor(), leaf.getColor()));",
                        "Tree.grow id: leaves.removeIf(each -> java.util.Objects.equals(each.getId(), leaf.getId()));");
    }

    @Test
    void compareByValueTakesAnObjectWithTheSameTextForTheOneThatWasPassed() {
        assertThat(grow(new CompareByValue(), "leaves.stream().filter(each -> each.equals(leaf));"))
                .contains("Tree.grow color: leaves.stream().filter("
                        + "each -> java.util.Objects.equals(each.getColor(), leaf.getColor()));");
        assertThat(grow(new CompareByValue(), "boolean same = leaves.get(0) == leaf;"))
                .contains("Tree.grow color: "
                        + "boolean same = java.util.Objects.equals(leaves.get(0).getColor(), leaf.getColor());");
    }

    @Test
    void compareByValueLeavesTypesWithoutValuesAndOtherComparisonsAlone() {
        assertThat(grow(new CompareByValue(), "ages.remove(age);\nboolean old = age == 3 || leaf.equals(null);"))
                .isEmpty();
        assertThat(tree(new CompareByValue(), "public boolean equals(Object other) { return this == other; }"))
                .isEmpty();
    }

    @Test
    void skipEqualAddsOnlyWhereNoEqualTextIsThere() {
        assertThat(grow(new SkipEqual(), "leaves.add(leaf);\nages.add(age);"))
                .containsExactly(
                        "Tree.grow color: if (leaves.stream().noneMatch("
                                + "each -> java.util.Objects.equals(each.getColor(), leaf.getColor()))) { leaves.add(leaf); }",
                        "Tree.grow id: if (leaves.stream().noneMatch("
                                + "each -> java.util.Objects.equals(each.getId(), leaf.getId()))) { leaves.add(leaf); }");
    }

    @Test
    void aClassWithoutTextsIsComparedByThoseThatItRefersTo() {
        String bug = """
                class Bug {
                Leaf leaf;
                Leaf getLeaf() { return leaf; }
                }
                class Nest {
                void add(Bug bug) {
                bugs.add(bug);
                }
                }
                """;
        assertThat(Mutated.by(new SkipEqual(), LEAF + bug))
                .containsExactly("Nest.add leaf.color: if (bugs.stream().noneMatch(each -> java.util.Objects.equals("
                        + "each.getLeaf().getColor(), bug.getLeaf().getColor()))) { bugs.add(bug); }");
    }

    @Test
    void addTwiceAddsToListsOnly() {
        assertThat(grow(new AddTwice(), "leaves.add(leaf);\nfallen.add(leaf);\nleaf.getTree().getLeaves().add(leaf);"))
                .containsExactly("Tree.grow: leaves.add(leaf); leaves.add(leaf);");
        assertThat(tree(new AddTwice(), "void graft(Tree other, Leaf leaf) {\nother.getLeaves().add(leaf);\n}"))
                .containsExactly("Tree.graft: other.getLeaves().add(leaf); other.getLeaves().add(leaf);");
    }

    @Test
    void replaceCollectionReplacesFieldsOnly() {
        assertThat(grow(new ReplaceCollection(), "leaves.add(leaf);\nfallen.remove(leaf);\nother.add(leaf);"))
                .containsExactly(
                        "Tree.grow: leaves = new java.util.ArrayList<>(leaves); leaves.add(leaf);",
                        "Tree.grow: fallen = new java.util.HashSet<>(fallen); fallen.remove(leaf);");
    }

    private static final String SETTERS = """
            @Entity
            class Leaf {
            Tree tree;
            String color;
            void setTree(Tree tree) {
            this.tree = tree;
            }
            void setColor(String color) {
            this.color = color;
            }
            }
            @Entity
            class Tree {
            List<Leaf> leaves;
            List<Leaf> getLeaves() { return leaves; }
            }
            """;

    @Test
    void setterAddsFillsTheOtherSide() {
        assertThat(Mutated.by(new SetterAdds(), SETTERS))
                .containsExactly("Leaf.setTree leaves: if (tree != null) { tree.getLeaves().add(this); }");
    }

    @Test
    void refuseNullRefusesReferencesOnly() {
        assertThat(Mutated.by(new RefuseNull(), SETTERS))
                .containsExactly("Leaf.setTree: java.util.Objects.requireNonNull(tree);");
    }
}
