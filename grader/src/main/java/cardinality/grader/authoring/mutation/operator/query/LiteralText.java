package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a string literal, of a text block, or of several that are joined by {@code +}, character by character.
 *
 * @param value the string at run time
 * @param starts the source offset of the start of each character
 * @param ends the source offset after the end of each character; an escape has several source characters
 */
record LiteralText(String value, List<Integer> starts, List<Integer> ends) {

    LiteralText {
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
    }

    /** Returns the text of an expression; empty unless it consists only of string literals. */
    static Optional<LiteralText> of(ParsedSource source, Tree expression) {
        StringBuilder value = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        if (!collect(source, expression, value, starts, ends)) {
            return Optional.empty();
        }
        return Optional.of(new LiteralText(value.toString(), starts, ends));
    }

    private static boolean collect(
            ParsedSource source, Tree tree, StringBuilder value, List<Integer> starts, List<Integer> ends) {
        if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
            return collect(source, binary.getLeftOperand(), value, starts, ends)
                    && collect(source, binary.getRightOperand(), value, starts, ends);
        }
        if (tree instanceof ParenthesizedTree inner) {
            return collect(source, inner.getExpression(), value, starts, ends);
        }
        if (!(tree instanceof LiteralTree literal) || !(literal.getValue() instanceof String text)) {
            return false;
        }
        if (source.textOf(tree).contains("\\u")) {
            return false; // what is written before javac reads it has no offsets to speak of
        }
        LiteralText decoded = LiteralDecoder.decode(source.text(), source.start(tree), source.end(tree));
        if (!decoded.value().equals(text)) {
            throw new IllegalStateException("javac decodes this literal differently: " + source.textOf(tree));
        }
        value.append(decoded.value());
        starts.addAll(decoded.starts());
        ends.addAll(decoded.ends());
        return true;
    }
}
