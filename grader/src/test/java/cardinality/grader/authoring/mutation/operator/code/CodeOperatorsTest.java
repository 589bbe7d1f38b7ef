package cardinality.grader.authoring.mutation.operator.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on statements and expressions, and what it does not change. */
class CodeOperatorsTest {

    private static List<String> code(MutationOperator operator, String members) {
        return Mutated.by(operator, "@Entity\nclass Tree {\n" + members + "\n}\n");
    }

    private static List<String> statements(MutationOperator operator, String statements) {
        return code(operator, "void grow(int a, int b) {\n" + statements + "\n}");
    }

    @Test
    void dropStatementKeepsDeclarationsAndReturns() {
        assertThat(code(
                        new DropStatement(),
                        "int grow() {\nint old = age;\nleaves.add(leaf);\nif (old > 3) {\nage = 4;\n}\nreturn old;\n}"))
                .containsExactly("Tree.grow leaves.add-leaf: ", "Tree.grow if: ", "Tree.grow age: ");
    }

    @Test
    void dropCallOmitsOneCallOfAChain() {
        assertThat(statements(new DropCall(), "em.createQuery(q).setMaxResults(a).setFirstResult(b).getResultList();"))
                .containsExactly(
                        "Tree.grow setFirstResult: em.createQuery(q).setMaxResults(a).getResultList();",
                        "Tree.grow setMaxResults: em.createQuery(q).setFirstResult(b).getResultList();");
    }

    @Test
    void swapCallCallsTheOpposite() {
        assertThat(statements(new SwapCall(), "leaves.add(leaf);\nem.flush();"))
                .containsExactly("Tree.grow add-remove: leaves.remove(leaf);", "Tree.grow flush-clear: em.clear();");
    }

    @Test
    void changeNumberChangesByOneInCodeAndInitialisers() {
        assertThat(code(new ChangeNumber(), "@Column(length = 50) Integer age = 3;\nint all() {\nreturn 7;\n}"))
                .containsExactly(
                        "Tree.age 3-to-4: @Column(length = 50) Integer age = 4;",
                        "Tree.age 3-to-2: @Column(length = 50) Integer age = 2;",
                        "Tree.all 7-to-8: return 8;",
                        "Tree.all 7-to-6: return 6;");
    }

    @Test
    void shiftLimitMovesAPage() {
        assertThat(statements(new ShiftLimit(), "query.setFirstResult(a * b);"))
                .containsExactly(
                        "Tree.grow setFirstResult-up: query.setFirstResult(a * b + 1);",
                        "Tree.grow setFirstResult-down: query.setFirstResult(a * b - 1);");
    }

    @Test
    void swapArithmeticDistinguishesTextsFromNumbers() {
        assertThat(statements(new SwapArithmetic(), "age = a * b;\nname = \"tree \" + name;"))
                .containsExactly("Tree.grow times-to-plus: age = a + b;");
    }

    @Test
    void negateConditionInvertsConditions() {
        assertThat(statements(
                        new NegateCondition(), "if (a != b) {\nage = 1;\n}\nleaves.stream().filter(l -> l.isGreen());"))
                .containsExactly("Tree.grow: if (a == b) {", "Tree.grow: leaves.stream().filter(l -> !(l.isGreen()));");
        assertThat(statements(new NegateCondition(), "if (wood instanceof Oak oak && oak.isOld()) {\nage = 1;\n}"))
                .containsExactly("Tree.grow: if (wood instanceof Oak oak && !(oak.isOld())) {");
    }

    @Test
    void dropOperandKeepsBindings() {
        assertThat(statements(new DropOperand(), "if (wood instanceof Oak oak && oak.isOld()) {\nage = 1;\n}"))
                .containsExactly("Tree.grow: if (wood instanceof Oak oak) {");
        assertThat(statements(new DropOperand(), "ok = a > 1 || b > 2;"))
                .containsExactly("Tree.grow: ok = a > 1;", "Tree.grow: ok = b > 2;");
    }

    @Test
    void returnInsteadFitsTheType() {
        assertThat(code(new ReturnInstead(), "List<Leaf> all() {\nreturn leaves;\n}"))
                .containsExactly("Tree.all null: return null;", "Tree.all empty: return java.util.List.of();");
        assertThat(code(new ReturnInstead(), "boolean isOld() {\nreturn age > 9;\n}"))
                .containsExactly(
                        "Tree.isOld true: return true;",
                        "Tree.isOld false: return false;",
                        "Tree.isOld opposite: return !(age > 9);");
        assertThat(code(new ReturnInstead(), "long age() {\nreturn age;\n}"))
                .containsExactly("Tree.age 0: return 0;", "Tree.age one-more: return age + 1;");
    }

    @Test
    void replaceVariableUsesAnotherParameterOfTheSameType() {
        assertThat(code(new ReplaceVariable(), "Tree(String name, String wood, int age) {\nthis.name = name;\n}"))
                .containsExactly("Tree.constructor name-wood: this.name = wood;");
    }

    @Test
    void passOtherPassesNullForThisAndThisForNull() {
        assertThat(statements(new PassOther(), "leaf.setTree(this);\nleaf.setNest(null);"))
                .containsExactly("Tree.grow null: leaf.setTree(null);", "Tree.grow this: leaf.setNest(this);");
    }

    private static final String EQUALS = """
            Long id;
            String name;
            public boolean equals(Object other) {
            return other instanceof Tree that && id != null && id.equals(that.getId());
            }
            public int hashCode() {
            return name.hashCode();
            }
            """;

    @Test
    void weakenEqualsComparesByReferenceByClassByAnotherFieldOrTreatsNullAsEqual() {
        assertThat(code(new WeakenEquals(), EQUALS))
                .containsExactly(
                        "Tree.equals by-reference: return this == other;",
                        "Tree.equals by-class: return other instanceof Tree that && other.getClass() == getClass()"
                                + " && id != null && id.equals(that.getId());",
                        "Tree.equals nulls-are-equal: return other instanceof Tree that && true"
                                + " && java.util.Objects.equals(id, that.getId());",
                        "Tree.equals by-name: return other instanceof Tree that && id != null"
                                + " && java.util.Objects.equals(name, that.getName());");
    }

    @Test
    void weakenHashCodeHashesTheObjectAConstantOrAnotherField() {
        assertThat(code(new WeakenHashCode(), EQUALS))
                .containsExactly(
                        "Tree.hashCode by-reference: return System.identityHashCode(this);",
                        "Tree.hashCode constant: return 31;",
                        "Tree.hashCode by-id: return java.util.Objects.hashCode(id);");
    }

    @Test
    void fieldForGetterReadsTheFieldDirectly() {
        assertThat(code(new FieldForGetter(), EQUALS))
                .containsExactly(
                        "Tree.equals id: return other instanceof Tree that && id != null && id.equals(that.id);");
    }

    @Test
    void dropMethodDropsOverridingMethods() {
        assertThat(code(
                        new DropMethod(),
                        "@Override\npublic int hashCode() {\nreturn 1;\n}\nint age() {\nreturn 1;\n}"))
                .containsExactly("Tree.hashCode hashCode: ");
    }

    @Test
    void extendToStringAddsEachField() {
        assertThat(code(new ExtendToString(), "Wood wood;\npublic String toString() {\nreturn \"tree\";\n}"))
                .containsExactly("Tree.toString wood: return \"tree\" + \" \" + wood;");
    }

    @Test
    void swapCollectionSwapsTypeAndInitialiser() {
        assertThat(
                        code(
                                new SwapCollection(),
                                "List<Leaf> leaves = new ArrayList<>();\nSet<Nest> nests = new HashSet<>();\nString name = \"\";"))
                .containsExactly(
                        "Tree.leaves Set: java.util.Set<Leaf> leaves = new java.util.HashSet<>();",
                        "Tree.nests List: java.util.List<Nest> nests = new java.util.ArrayList<>();");
    }

    @Test
    void dropInitialiserKeepsTheField() {
        assertThat(code(new DropInitialiser(), "@Column(name = \"age\") Integer age = 3;"))
                .containsExactly("Tree.age age: @Column(name = \"age\") Integer age;");
    }

    @Test
    void unboxFieldMakesTheFieldPrimitive() {
        assertThat(code(new UnboxField(), "Integer age;\nString name;")).containsExactly("Tree.age int: int age;");
    }

    @Test
    void everyOperatorHasAUniqueName() {
        assertThat(CodeOperators.all()).extracting(MutationOperator::name).doesNotHaveDuplicates();
    }
}
