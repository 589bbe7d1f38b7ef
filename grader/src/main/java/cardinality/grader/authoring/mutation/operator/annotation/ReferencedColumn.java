package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.KnownClass;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets a foreign key refer to a text of the target in place of its id. */
final class ReferencedColumn implements MutationOperator {

    @Override
    public String name() {
        return "referenced-column";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotationUse use : AnnotationUse.in(source)) {
            if (use.type().equals("JoinColumn") && !use.values().containsKey("referencedColumnName")) {
                source.classCalled(target(use)).stream()
                        .flatMap(target -> columns(source, target).stream())
                        .forEach(column -> proposals.add(Proposal.of(
                                use.member(),
                                use.path() + column,
                                use.with("referencedColumnName", "\"" + column + "\""))));
            }
        }
        return proposals;
    }

    /** Returns the class whose rows a join column refers to. */
    private static String target(AnnotationUse use) {
        if (use.path().equals("joinColumns.")) {
            return use.member().owner().getSimpleName().toString();
        }
        String type =
                use.member().field().map(field -> field.getType().toString()).orElse("");
        return type.replaceAll(".*<(.*)>", "$1");
    }

    private static List<String> columns(ParsedSource source, KnownClass target) {
        return target.fields().stream()
                .filter(member -> target.fieldsOfType("String").contains(member.simpleName()))
                .map(member -> AnnotationUse.on(source, member, "Column").stream()
                        .flatMap(column -> Stream.ofNullable(column.values().get("name")))
                        .map(name -> name.toString().replace("\"", ""))
                        .findFirst()
                        .orElse(member.simpleName()))
                .toList();
    }
}
