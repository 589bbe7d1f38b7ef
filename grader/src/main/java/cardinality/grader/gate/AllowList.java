package cardinality.grader.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types and members that submitted classes may use: what {@code allow-list.txt} opens without what
 * {@code refusals.txt} takes out again.
 */
final class AllowList {

    private static final String WHOLE_PACKAGE = ".*";

    private final Map<String, TypeRule> byType = new HashMap<>();
    private final Map<String, TypeRule> byPackage = new HashMap<>();
    private final Refusals refusals = Refusals.read();

    private AllowList() {}

    static AllowList read() {
        AllowList list = new AllowList();
        ListFile.lines("allow-list.txt").forEach(list::add);
        return list;
    }

    /**
     * The rule about a type.
     *
     * @param type binary name
     * @return empty if the type may not even be mentioned
     */
    Optional<TypeRule> rule(String type) {
        if (refusals.names(type)) {
            return Optional.empty();
        }
        TypeRule exact = byType.get(type);
        if (exact != null) {
            return Optional.of(exact);
        }
        int dot = type.lastIndexOf('.');
        return Optional.ofNullable(byPackage.get(dot < 0 ? "" : type.substring(0, dot)));
    }

    /** Whether a member is taken out of a type that is otherwise open. Elsewhere nothing is open that is not named. */
    boolean denies(String type, String name, String descriptor) {
        return rule(type).filter(TypeRule::allMembers).isPresent()
                && refusals.ofMember(type, name, descriptor).isPresent();
    }

    Refusals refusals() {
        return refusals;
    }

    /** The types that are listed by their own name. */
    Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    /** The packages that are listed as a whole. */
    Set<String> packages() {
        return Set.copyOf(byPackage.keySet());
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String head = (colon < 0 ? line : line.substring(0, colon)).strip();
        String members = colon < 0 ? "" : line.substring(colon + 1);
        boolean extensible = head.endsWith("!");
        String type = extensible ? head.substring(0, head.length() - 1).strip() : head;
        TypeRule rule = rule(extensible, members);
        if (type.endsWith(WHOLE_PACKAGE)) {
            byPackage.put(type.substring(0, type.length() - WHOLE_PACKAGE.length()), rule);
        } else {
            byType.put(type, rule);
        }
    }

    private static TypeRule rule(boolean extensible, String members) {
        Set<String> names = new HashSet<>();
        for (String member : members.split(",", -1)) {
            names.add(member.strip());
        }
        boolean all = names.contains("*");
        names.removeAll(List.of("", "*"));
        return new TypeRule(extensible, all, names);
    }
}
