package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exchanges the names of two members of a class: crossed columns, crossed keys. */
final class ExchangeNames implements MutationOperator {

    @Override
    public String name() {
        return "exchange-names";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<AnnotationUse> uses = AnnotationUse.in(source).stream()
                .filter(use -> use.path().isEmpty() && attribute(use) != null)
                .toList();
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            for (AnnotationUse other : uses.subList(i + 1, uses.size())) {
                AnnotationUse one = uses.get(i);
                if (one.type().equals(other.type())
                        && one.member().owner() == other.member().owner()) {
                    proposals.add(exchanged(one, other));
                }
            }
        }
        return proposals;
    }

    private static Proposal exchanged(AnnotationUse one, AnnotationUse other) {
        String attribute = String.valueOf(attribute(one));
        String name = one.texts().getOrDefault(attribute, "");
        String otherName = other.texts().getOrDefault(attribute, "");
        String with = other.member().name().replaceAll(".*\\.", "");
        return new Proposal(
                one.member().name(),
                one.type() + "." + with,
                List.of(one.with(attribute, otherName), other.with(attribute, name)));
    }

    /** Returns the attribute that contains the name, or null if there is none. */
    private static @Nullable String attribute(AnnotationUse use) {
        return switch (use.type()) {
            case "MapsId" -> use.values().containsKey("value") ? "value" : null;
            case "Column", "JoinColumn" -> use.values().containsKey("name") ? "name" : null;
            default -> null;
        };
    }
}
