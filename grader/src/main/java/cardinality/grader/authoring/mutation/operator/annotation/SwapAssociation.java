package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Confuses the cardinality of an association. Attributes that the other annotation lacks are removed. */
final class SwapAssociation implements MutationOperator {

    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "OneToMany", List.of("targetEntity", "cascade", "fetch", "mappedBy", "orphanRemoval"),
            "ManyToMany", List.of("targetEntity", "cascade", "fetch", "mappedBy"),
            "OneToOne", List.of("targetEntity", "cascade", "fetch", "mappedBy", "orphanRemoval", "optional"),
            "ManyToOne", List.of("targetEntity", "cascade", "fetch", "optional"));

    @Override
    public String name() {
        return "swap-association";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotationUse use : AnnotationUse.in(source)) {
            if (!ATTRIBUTES.containsKey(use.type())) {
                continue;
            }
            for (String other : Mapping.ASSOCIATIONS) {
                if (!other.equals(use.type())) {
                    Map<String, String> attributes = use.texts();
                    attributes.keySet().retainAll(ATTRIBUTES.getOrDefault(other, List.of()));
                    String type = source.nameOf("jakarta.persistence." + other);
                    proposals.add(Proposal.of(use.member(), other, use.as(type, attributes)));
                }
            }
        }
        return proposals;
    }
}
