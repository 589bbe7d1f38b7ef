package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Changes the generation strategy of ids. Each strategy is correct. */
final class ChangeGeneration implements MutationOperator {

    private static final List<String> STRATEGIES = List.of("IDENTITY", "SEQUENCE", "AUTO");

    @Override
    public String name() {
        return "change-generation";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        String type = source.nameOf("jakarta.persistence.GenerationType");
        for (AnnotationUse use : AnnotationUse.in(source)) {
            if (use.type().equals("GeneratedValue")) {
                String now = use.texts().getOrDefault("strategy", "AUTO");
                STRATEGIES.stream()
                        .filter(strategy -> !now.endsWith(strategy))
                        .map(strategy ->
                                Proposal.of(use.member(), strategy, use.with("strategy", type + "." + strategy)))
                        .forEach(proposals::add);
            }
        }
        return proposals;
    }
}
