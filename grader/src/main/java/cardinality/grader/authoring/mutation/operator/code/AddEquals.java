package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Makes objects of an entity equal if their ids are, or one of their texts: before there are ids, all of them are. */
final class AddEquals implements MutationOperator {

    @Override
    public String name() {
        return "add-equals";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            boolean isEntity = member.tree() == member.owner() && member.has("Entity");
            if (isEntity
                    && isAssociated(source, member)
                    && source.classCalled(member.name())
                            .filter(c -> c.has("equals"))
                            .isEmpty()) {
                for (ComparableValue value : ComparableValue.of(source, member.name())) {
                    if (!value.name().contains(".")) {
                        Edit edit = source.insertAtEnd(member.tree(), methods(member.name(), value));
                        proposals.add(Proposal.of(member, "by-" + value.name(), edit));
                    }
                }
            }
        }
        return proposals;
    }

    /** Nothing asks whether two objects are equal if no other object holds them. */
    private static boolean isAssociated(ParsedSource source, Member entity) {
        return source.members().stream()
                .filter(member -> member.owner() == entity.owner())
                .anyMatch(member -> member.has("OneToMany", "ManyToOne", "OneToOne", "ManyToMany"));
    }

    private static String methods(String type, ComparableValue value) {
        String equals = "@Override public boolean equals(Object other) { return other instanceof %s that && %s; }";
        String hashCode = "@Override public int hashCode() { return java.util.Objects.hash(%s); }";
        return equals.formatted(type, value.isEqual("this", "that")) + "\n" + hashCode.formatted(value.call());
    }
}
