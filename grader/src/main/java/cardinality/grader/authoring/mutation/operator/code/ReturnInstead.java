package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Returns a trivial value instead of the result. */
final class ReturnInstead implements MutationOperator {

    @Override
    public String name() {
        return "return-instead";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            if (!method.all(LambdaExpressionTree.class).stream()
                    .allMatch(lambda -> lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION)) {
                continue; // its returns are not all its own
            }
            for (ReturnTree returned : method.all(ReturnTree.class)) {
                ExpressionTree value = returned.getExpression();
                if (value != null) {
                    replacements(method.returnType(), source.textOf(value))
                            .forEach((detail, text) ->
                                    proposals.add(Proposal.of(method.member(), detail, source.replace(value, text))));
                }
            }
        }
        return proposals;
    }

    /** Returns the value of a type that says that there is nothing. */
    static String nothing(String type) {
        Map<String, String> trivial = replacements(type, "");
        return Stream.of("empty", "false", "0", "null")
                .flatMap(detail -> Stream.ofNullable(trivial.get(detail)))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the replacement expressions by their names in ids. */
    private static Map<String, String> replacements(String type, String value) {
        Map<String, String> replacements = new LinkedHashMap<>();
        switch (type.replaceAll("<.*", "")) {
            case "boolean" -> {
                replacements.put("true", "true");
                replacements.put("false", "false");
                replacements.put("opposite", "!(" + value + ")");
            }
            case "int", "long", "short", "byte", "double", "float" -> {
                replacements.put("0", "0");
                replacements.put("one-more", value + " + 1");
            }
            case "List", "Collection", "Iterable" -> {
                replacements.put("null", "null");
                replacements.put("empty", "java.util.List.of()");
            }
            case "Set" -> {
                replacements.put("null", "null");
                replacements.put("empty", "java.util.Set.of()");
            }
            case "Optional" -> {
                replacements.put("null", "null");
                replacements.put("empty", "java.util.Optional.empty()");
            }
            case "String" -> {
                replacements.put("null", "null");
                replacements.put("empty", "\"\"");
            }
            default -> replacements.put("null", "null");
        }
        return replacements;
    }
}
