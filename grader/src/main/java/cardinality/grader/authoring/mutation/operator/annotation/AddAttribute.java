package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets an attribute that had its default to a different value. */
final class AddAttribute implements MutationOperator {

    private static final Map<String, String> OF_COLUMNS = new LinkedHashMap<>();

    static {
        OF_COLUMNS.put("nullable", "false");
        OF_COLUMNS.put("unique", "true");
        OF_COLUMNS.put("updatable", "false");
        OF_COLUMNS.put("insertable", "false");
    }

    @Override
    public String name() {
        return "add-attribute";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            switch (Mapping.of(source, member)) {
                case ID, NONE -> {}
                case BASIC -> column(source, member, Mapping.BASIC.columnAnnotation(), proposals);
                case OWNING_REFERENCE -> {
                    column(source, member, Mapping.OWNING_REFERENCE.columnAnnotation(), proposals);
                    association(source, member, "optional", "false", proposals, "ManyToOne", "OneToOne");
                    association(source, member, "orphanRemoval", "true", proposals, "OneToOne");
                }
                case OTHER_ASSOCIATION -> {
                    association(source, member, "optional", "false", proposals, "OneToOne");
                    association(source, member, "orphanRemoval", "true", proposals, "OneToMany", "OneToOne");
                }
            }
        }
        return proposals;
    }

    private static void column(ParsedSource source, Member member, String type, List<Proposal> proposals) {
        List<AnnotationUse> present = AnnotationUse.on(source, member, type);
        OF_COLUMNS.forEach((attribute, value) -> {
            if (present.isEmpty()) {
                String annotation =
                        "@%s(%s = %s)".formatted(source.nameOf("jakarta.persistence." + type), attribute, value);
                proposals.add(Proposal.of(member, attribute, Mapping.annotate(source, member, annotation)));
            }
            present.forEach(use -> absent(use, attribute, value, proposals));
        });
    }

    private static void association(
            ParsedSource source,
            Member member,
            String attribute,
            String value,
            List<Proposal> proposals,
            String... types) {
        AnnotationUse.on(source, member, types).forEach(use -> absent(use, attribute, value, proposals));
    }

    private static void absent(AnnotationUse use, String attribute, String value, List<Proposal> proposals) {
        if (!use.values().containsKey(attribute)) {
            Edit edit = use.with(attribute, value);
            proposals.add(Proposal.of(use.member(), attribute, edit));
        }
    }
}
