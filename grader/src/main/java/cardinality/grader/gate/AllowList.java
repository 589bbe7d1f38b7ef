package cardinality.grader.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types and members that submitted classes may use, read from {@code allow-list.txt}. */
final class AllowList {

    private final Map<String, TypeRule> byType = new HashMap<>();
    private final Map<String, TypeRule> byPackage = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    private AllowList() {}

    static AllowList read() {
        try (InputStream in = AllowList.class.getResourceAsStream("allow-list.txt")) {
            if (in == null) {
                throw new IllegalStateException("allow-list.txt is missing from the grader");
            }
            AllowList list = new AllowList();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                list.add(line.strip());
            }
            return list;
        } catch (IOException e) {
            throw new IllegalStateException("allow-list.txt could not be read", e);
        }
    }

    /**
     * The rule about a type.
     *
     * @param type binary name
     * @return empty if the type may not even be mentioned
     */
    Optional<TypeRule> rule(String type) {
        if (refused.contains(type)) {
            return Optional.empty();
        }
        TypeRule exact = byType.get(type);
        if (exact != null) {
            return Optional.of(exact);
        }
        int dot = type.lastIndexOf('.');
        return Optional.ofNullable(byPackage.get(dot < 0 ? "" : type.substring(0, dot)));
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
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("-")) {
            refused.add(line.substring(1));
            return;
        }
        int colon = line.indexOf(':');
        String head = (colon < 0 ? line : line.substring(0, colon)).strip();
        String members = colon < 0 ? "" : line.substring(colon + 1).strip();
        boolean extensible = head.endsWith("!");
        String type = extensible ? head.substring(0, head.length() - 1).strip() : head;
        TypeRule rule = rule(extensible, members);
        if (type.endsWith(".*")) {
            byPackage.put(type.substring(0, type.length() - 2), rule);
        } else {
            byType.put(type, rule);
        }
    }

    private static TypeRule rule(boolean extensible, String members) {
        boolean all = false;
        Set<String> allowed = new HashSet<>();
        Set<String> denied = new HashSet<>();
        for (String part : members.split(",", -1)) {
            String member = part.strip();
            if (member.equals("*")) {
                all = true;
            } else if (member.startsWith("-")) {
                denied.add(member.substring(1));
            } else if (!member.isEmpty()) {
                allowed.add(member);
            }
        }
        return new TypeRule(extensible, all, allowed, denied);
    }
}
