package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Makes a lazy association eager, or an eager one lazy. */
final class ChangeFetch implements MutationOperator {

    @Override
    public String name() {
        return "change-fetch";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        String type = source.nameOf("jakarta.persistence.FetchType");
        for (AnnotationUse use : AnnotationUse.in(source)) {
            if (List.of(Mapping.ASSOCIATIONS).contains(use.type())) {
                String other = isLazy(use) ? "EAGER" : "LAZY";
                proposals.add(Proposal.of(use.member(), other, use.with("fetch", type + "." + other)));
            }
        }
        return proposals;
    }

    /** By default, to-many associations are lazy and to-one associations are eager. */
    private static boolean isLazy(AnnotationUse use) {
        String written = use.texts().get("fetch");
        return written == null ? use.type().endsWith("ToMany") : written.endsWith("LAZY");
    }
}
