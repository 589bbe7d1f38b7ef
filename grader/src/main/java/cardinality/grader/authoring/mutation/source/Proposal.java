package cardinality.grader.authoring.mutation.source;

import java.util.List;

/**
 * A change that an operator proposes for a source.
 *
 * @param member the changed member: {@code User}, {@code User.posts}, {@code User.addPost}
 * @param detail the variant of the operator, such as {@code orphanRemoval}; empty if it has only one
 * @param edits the change
 */
public record Proposal(String member, String detail, List<Edit> edits) {

    public Proposal {
        edits = List.copyOf(edits);
    }

    /** Creates a proposal that changes one place. */
    public static Proposal of(Member member, String detail, Edit edit) {
        return new Proposal(member.name(), detail, List.of(edit));
    }
}
