package cardinality.grader.authoring.mutation.source;

import java.util.List;

/**
 * What an operator would do to a source.
 *
 * @param member where: {@code User}, {@code User.posts}, {@code User.addPost}
 * @param detail which of the operator's ideas, such as {@code orphanRemoval}; empty if it has only one
 * @param edits the change
 */
public record Proposal(String member, String detail, List<Edit> edits) {

    public Proposal {
        edits = List.copyOf(edits);
    }

    /** A change of one place. */
    public static Proposal of(Member member, String detail, Edit edit) {
        return new Proposal(member.name(), detail, List.of(edit));
    }
}
