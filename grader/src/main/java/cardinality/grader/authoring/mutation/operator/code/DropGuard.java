package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import java.util.ArrayList;
import java.util.List;

/** Does in any case what is meant for some cases only. */
final class DropGuard implements MutationOperator {

    @Override
    public String name() {
        return "drop-guard";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (BlockTree block : method.all(BlockTree.class)) {
                List<? extends StatementTree> statements = block.getStatements();
                for (StatementTree statement : statements) {
                    boolean last = statement == statements.get(statements.size() - 1);
                    if (statement instanceof IfTree guard
                            && guard.getElseStatement() == null
                            && (last || !leaves(guard.getThenStatement()))) {
                        String body = source.textOf(guard.getThenStatement());
                        proposals.add(Proposal.of(method.member(), "", source.replace(guard, body)));
                    }
                }
            }
        }
        return proposals;
    }

    /** Whether javac would refuse a statement after this one, because it is never reached. */
    private static boolean leaves(StatementTree statement) {
        if (statement instanceof BlockTree block) {
            return !block.getStatements().isEmpty()
                    && leaves(block.getStatements().get(block.getStatements().size() - 1));
        }
        return statement instanceof ThrowTree
                || statement instanceof ReturnTree
                || statement instanceof BreakTree
                || statement instanceof ContinueTree;
    }
}
