package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;

/** Omits a statement. */
final class DropStatement implements MutationOperator {

    private static final int MAX_DETAIL = 40;

    @Override
    public String name() {
        return "drop-statement";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (BlockTree block : method.all(BlockTree.class)) {
                block.getStatements().stream()
                        .filter(DropStatement::canGo)
                        .map(statement ->
                                Proposal.of(method.member(), detail(source, statement), source.drop(statement)))
                        .forEach(proposals::add);
            }
        }
        return proposals;
    }

    /** Declarations and returns stay, because the rest would not compile without them. */
    private static boolean canGo(StatementTree statement) {
        return statement instanceof ExpressionStatementTree
                || statement instanceof IfTree
                || statement instanceof EnhancedForLoopTree;
    }

    /**
     * Returns the statement in a form that an id can contain: its calls and names up to the first argument that is not
     * a name.
     */
    private static String detail(ParsedSource source, StatementTree statement) {
        if (!(statement instanceof ExpressionStatementTree)) {
            return statement instanceof IfTree ? "if" : "loop";
        }
        String text = source.textOf(statement)
                .replaceAll("\".*", "")
                .replaceAll("\\s*=\\s.*", "")
                .replaceAll("[^\\w.]+", "-")
                .replaceAll("-+$", "");
        return text.substring(0, Math.min(MAX_DETAIL, text.length()));
    }
}
