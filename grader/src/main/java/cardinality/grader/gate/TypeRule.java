package cardinality.grader.gate;

import java.util.Set;

/**
 * The allow-list's rule for one type.
 *
 * @param extensible whether a student's class may extend or implement it
 * @param allMembers whether members are allowed unless they are refused
 * @param allowed members allowed by name, or by name and descriptor
 */
record TypeRule(boolean extensible, boolean allMembers, Set<String> allowed) {

    TypeRule {
        allowed = Set.copyOf(allowed);
    }

    /** @param withDescriptor the member's name followed by its descriptor */
    boolean permits(String member, String withDescriptor) {
        return allMembers || allowed.contains(member) || allowed.contains(withDescriptor);
    }
}
