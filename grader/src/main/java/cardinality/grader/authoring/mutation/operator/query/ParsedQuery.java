package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;

/**
 * A query in a source. Each string literal that parses as a complete query counts, whether in a call, a variable or an
 * annotation.
 *
 * @param member the member that contains it
 * @param text the query and the source offsets of its characters
 * @param tree the query's syntax tree
 */
record ParsedQuery(Member member, LiteralText text, ParserRuleContext tree) {

    /** Returns all queries of a source, in source order. */
    static List<ParsedQuery> in(ParsedSource source) {
        List<ParsedQuery> queries = new ArrayList<>();
        for (Member member : source.members()) {
            if (member.isClass()) {
                member.annotations().forEach(annotation -> addAll(source, member, annotation, queries));
            } else {
                addAll(source, member, member.tree(), queries);
            }
        }
        return queries;
    }

    /** Returns all trees of a kind, in the order of the query. */
    <T extends ParserRuleContext> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(tree, kind, found);
        return found;
    }

    /** Returns the edit that replaces a tree. */
    Edit replace(ParseTree part, String replacement) {
        return replace(start(part), end(part), replacement);
    }

    /** Returns the edit that removes a tree and the white space before it. */
    Edit drop(ParseTree part) {
        int from = start(part);
        while (from > 0 && Character.isWhitespace(text.value().charAt(from - 1))) {
            from--;
        }
        return cut(from, end(part));
    }

    /** Returns the edit that removes characters. */
    Edit cut(int start, int end) {
        return replace(start, end, "");
    }

    /** Returns the edit that inserts characters before a tree. */
    Edit insertBefore(ParseTree part, String insertion) {
        int at = text.starts().get(start(part));
        return new Edit(at, at, insertion);
    }

    /** Returns the text of a tree. */
    String textOf(ParseTree part) {
        return text.value().substring(start(part), end(part));
    }

    /** Returns the offset in the query of a tree's first character. */
    int start(ParseTree part) {
        return part instanceof ParserRuleContext rule
                ? rule.getStart().getStartIndex()
                : ((TerminalNode) part).getSymbol().getStartIndex();
    }

    /** Returns the offset in the query after a tree's last character. */
    int end(ParseTree part) {
        return 1
                + (part instanceof ParserRuleContext rule
                        ? rule.getStop().getStopIndex()
                        : ((TerminalNode) part).getSymbol().getStopIndex());
    }

    private Edit replace(int start, int end, String replacement) {
        String written = replacement.replace("\\", "\\\\").replace("\"", "\\\"");
        return new Edit(text.starts().get(start), text.ends().get(end - 1), written);
    }

    private static void addAll(ParsedSource source, Member member, Tree root, List<ParsedQuery> queries) {
        int done = -1;
        for (ExpressionTree expression : source.below(root, ExpressionTree.class)) {
            boolean whole = source.start(expression) >= done;
            if (whole && (expression instanceof LiteralTree || expression instanceof BinaryTree)) {
                Optional<ParsedQuery> query = LiteralText.of(source, expression).flatMap(text -> parse(member, text));
                if (query.isPresent()) {
                    queries.add(query.get());
                    done = source.end(expression);
                }
            }
        }
    }

    private static Optional<ParsedQuery> parse(Member member, LiteralText text) {
        if (!text.value()
                .strip()
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(select|from|with|update|delete|insert)\\s.*")) {
            return Optional.empty();
        }
        HqlLexer lexer = new HqlLexer(CharStreams.fromString(text.value()));
        lexer.removeErrorListeners();
        HqlParser parser = new HqlParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        ParserRuleContext tree = parser.statement();
        return parser.getNumberOfSyntaxErrors() == 0
                ? Optional.of(new ParsedQuery(member, text, tree))
                : Optional.empty();
    }

    private static <T extends ParserRuleContext> void collect(ParseTree from, Class<T> kind, List<T> found) {
        if (kind.isInstance(from)) {
            found.add(kind.cast(from));
        }
        for (int i = 0; i < from.getChildCount(); i++) {
            collect(from.getChild(i), kind, found);
        }
    }
}
