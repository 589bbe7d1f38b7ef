package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Adds an annotation that a learner may believe to be right. */
final class AddAnnotation implements MutationOperator {

    @Override
    public String name() {
        return "add-annotation";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            if (member.isEntity()) {
                String annotation = "@org.hibernate.annotations.SoftDelete";
                proposals.add(Proposal.of(member, "SoftDelete", source.insertAbove(member.tree(), annotation)));
            }
            for (String type : candidates(source, member)) {
                String simpleName = type.replaceAll("\\(.*", "").replaceAll(".*\\.", "");
                if (!member.has(simpleName)) {
                    proposals.add(Proposal.of(member, simpleName, Mapping.annotate(source, member, "@" + type)));
                }
            }
        }
        return proposals;
    }

    private static List<String> candidates(ParsedSource source, Member member) {
        String transientType = source.nameOf("jakarta.persistence.Transient");
        return switch (Mapping.of(source, member)) {
            case ID, NONE -> List.of();
            case BASIC -> basic(source, member, transientType);
            case OWNING_REFERENCE ->
                List.of(
                        transientType,
                        "org.hibernate.annotations.OnDelete(action = org.hibernate.annotations.OnDeleteAction.CASCADE)",
                        "org.hibernate.annotations.NotFound(action = org.hibernate.annotations.NotFoundAction.IGNORE)");
            case OTHER_ASSOCIATION ->
                List.of(
                        transientType,
                        "org.hibernate.annotations.Fetch(org.hibernate.annotations.FetchMode.JOIN)",
                        "jakarta.persistence.OrderColumn");
        };
    }

    private static List<String> basic(ParsedSource source, Member member, String transientType) {
        String type = source.textOf(member.field().orElseThrow().getType());
        return switch (type) {
            case "String" -> List.of(transientType, source.nameOf("jakarta.persistence.Lob"));
            case "Integer", "Long" -> List.of(transientType, "org.hibernate.annotations.ColumnDefault(\"3\")");
            default -> List.of(transientType);
        };
    }
}
