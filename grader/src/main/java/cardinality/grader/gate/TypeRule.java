package cardinality.grader.gate;

import java.util.Set;

/**
 * What the allow-list says about one type.
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

    boolean permits(String member, String descriptor) {
        return allMembers || allowed.contains(member) || allowed.contains(member + descriptor);
    }
}
