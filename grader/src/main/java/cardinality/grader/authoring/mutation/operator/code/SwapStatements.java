package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Executes two statements in the other order. At least one of them decides, repeats or concerns all pending changes,
 * because two simple assignments or calls rarely depend on each other.
 */
final class SwapStatements implements MutationOperator {

    @Override
    public String name() {
        return "swap-statements";
    }

    private static final String WHOLE_CONTEXT = "(?s).*\\.(flush|clear|executeUpdate)\\(\\).*";

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (BlockTree block : method.all(BlockTree.class)) {
                List<? extends StatementTree> statements = block.getStatements();
                for (int i = 1; i < statements.size(); i++) {
                    StatementTree one = statements.get(i - 1);
                    StatementTree two = statements.get(i);
                    if (moves(one) && moves(two) && matters(source, one, two) && !uses(source, one, two)) {
                        proposals.add(new Proposal(
                                method.member().name(),
                                "",
                                List.of(
                                        source.replace(one, source.textOf(two)),
                                        source.replace(two, source.textOf(one)))));
                    }
                }
            }
        }
        return proposals;
    }

    private static boolean moves(StatementTree statement) {
        return !(statement instanceof ReturnTree || statement instanceof ThrowTree);
    }

    private static boolean matters(ParsedSource source, StatementTree one, StatementTree two) {
        return Stream.of(one, two)
                .anyMatch(statement ->
                        !(statement instanceof ExpressionStatementTree || statement instanceof VariableTree)
                                || source.textOf(statement).matches(WHOLE_CONTEXT));
    }

    /** Whether the second statement reads a variable that the first one declares. */
    private static boolean uses(ParsedSource source, StatementTree one, StatementTree two) {
        return one instanceof VariableTree declared
                && source.below(two, IdentifierTree.class).stream()
                        .anyMatch(use -> use.getName().equals(declared.getName()));
    }
}
