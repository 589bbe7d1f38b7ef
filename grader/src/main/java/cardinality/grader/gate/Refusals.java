package cardinality.grader.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types and members that submitted classes may not use, with the reason, read from {@code refusals.txt}. */
final class Refusals {

    private static final String ALL = "**";

    private final Map<String, RefusalReason> types = new HashMap<>();
    private final Map<String, RefusalReason> prefixes = new HashMap<>();
    private final Map<String, List<Overload>> members = new HashMap<>();

    /** @param descriptor how the descriptors of the refused members start; empty for all members of the name */
    private record Overload(String descriptor, RefusalReason reason) {}

    private Refusals() {}

    static Refusals read() {
        Refusals refusals = new Refusals();
        RefusalReason reason = null;
        for (String line : ListFile.lines("refusals.txt")) {
            if (line.startsWith("[")) {
                reason = RefusalReason.valueOf(
                        line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (reason == null) {
                throw new IllegalStateException("refusals.txt has an entry without a reason: " + line);
            } else {
                refusals.add(line, reason);
            }
        }
        return refusals;
    }

    private void add(String entry, RefusalReason reason) {
        int hash = entry.indexOf('#');
        if (hash >= 0) {
            int parameters = entry.indexOf('(', hash);
            int end = parameters < 0 ? entry.length() : parameters;
            members.computeIfAbsent(entry.substring(0, end), key -> new ArrayList<>())
                    .add(new Overload(entry.substring(end), reason));
        } else if (entry.endsWith(ALL)) {
            prefixes.put(entry.substring(0, entry.length() - ALL.length()), reason);
        } else {
            types.put(entry, reason);
        }
    }

    /** Whether the list has a type by its own name. Such an entry outweighs a permission for the package. */
    boolean names(String type) {
        return types.containsKey(type);
    }

    /** @param type binary name */
    Optional<RefusalReason> ofType(String type) {
        RefusalReason own = types.get(type);
        return own != null
                ? Optional.of(own)
                : prefixes.entrySet().stream()
                        .filter(entry -> type.startsWith(entry.getKey()))
                        .max(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue);
    }

    /**
     * Returns the reason for a member that the given type declares.
     *
     * @param type binary name
     */
    Optional<RefusalReason> ofMember(String type, String name, String descriptor) {
        return members.getOrDefault(type + "#" + name, List.of()).stream()
                .filter(overload -> descriptor.startsWith(overload.descriptor()))
                .map(Overload::reason)
                .findFirst();
    }

    /** The entries about members, as {@code TYPE#MEMBER}. */
    Set<String> memberEntries() {
        return Set.copyOf(members.keySet());
    }

    /** The entries about single types. */
    Set<String> typeEntries() {
        return Set.copyOf(types.keySet());
    }
}
