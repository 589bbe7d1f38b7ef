package cardinality.grader.authoring.mutation.operator.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on the order, the conditions and the exceptions of statements. */
class FlowOperatorsTest {

    private static List<String> grow(MutationOperator operator, String returnType, String statements) {
        return Mutated.by(
                operator, "class Tree {\n" + returnType + " grow(int a, Leaf leaf) {\n" + statements + "\n}\n}\n");
    }

    @Test
    void dropGuardDoesInAnyCaseWhatIsMeantForSome() {
        assertThat(grow(new DropGuard(), "void", "if (leaf != null) {\nleaf.grow();\n}\nage = 1;"))
                .containsExactly("Tree.grow: {");
        assertThat(grow(new DropGuard(), "void", "if (a > 1) age = 1;\nelse age = 2;"))
                .isEmpty();
    }

    @Test
    void dropGuardKeepsWhatFollowsReachable() {
        assertThat(grow(new DropGuard(), "void", "if (leaf == null) {\nreturn;\n}\nage = 1;"))
                .isEmpty();
        assertThat(grow(new DropGuard(), "void", "age = 1;\nif (leaf == null) {\nthrow new Withered();\n}"))
                .containsExactly("Tree.grow: {");
    }

    @Test
    void swallowExceptionReturnsAsIfNothingHadHappened() {
        String guarded = "if (a < 0) { throw new Withered(); }";
        assertThat(grow(new SwallowException(), "void", guarded))
                .containsExactly("Tree.grow: void grow(int a, Leaf leaf) { try { / " + guarded
                        + " / } catch (RuntimeException swallowed) {  } }");
        assertThat(grow(new SwallowException(), "List<Leaf>", guarded + "\nreturn leaves;"))
                .singleElement()
                .asString()
                .endsWith("} catch (RuntimeException swallowed) { return java.util.List.of(); } }");
    }

    @Test
    void swallowExceptionLeavesMethodsThatThrowNothingAlone() {
        assertThat(grow(new SwallowException(), "void", "age = a;")).isEmpty();
    }

    @Test
    void swapStatementsSwapsWhatDependsOnTheOrder() {
        assertThat(grow(new SwapStatements(), "void", "em.flush();\nint old = age;\nif (old > a) {\nage = a;\n}"))
                .containsExactly("Tree.grow: int old = age; / em.flush();");
        assertThat(grow(new SwapStatements(), "void", "if (age > a) {\nage = a;\n}\nage = 2;"))
                .containsExactly("Tree.grow: age = 2; / if (age > a) { / age = a; / }");
    }

    @Test
    void swapStatementsLeavesSimpleStatementsAndReturnsAlone() {
        assertThat(grow(new SwapStatements(), "int", "age = a;\nleaf.setTree(this);\nreturn age;"))
                .isEmpty();
    }
}
