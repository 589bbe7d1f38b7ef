package cardinality.grader.gate;

import java.util.Set;

/**
 * The allow-list's rule for one type.
 *
 * @param extensible whether a student's class may extend or implement it
 * @param allMembers whether members are allowed unless denied
 * @param allowed members allowed by name, or by name and descriptor
 * @param denied members denied by name
 */
record TypeRule(boolean extensible, boolean allMembers, Set<String> allowed, Set<String> denied) {

    TypeRule {
        allowed = Set.copyOf(allowed);
        denied = Set.copyOf(denied);
    }

    /** @param withDescriptor the member's name followed by its descriptor */
    boolean permits(String member, String withDescriptor) {
        return allMembers || allowed.contains(member) || allowed.contains(withDescriptor);
    }
}
