package cardinality.grader.intake.roster;

import cardinality.grader.intake.roster.Roster.Row;
import cardinality.grader.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks people up in a roster: by the ids of the system first, by name last. */
final class RosterLookup {

    /** Numbers of one system say nothing in another one. */
    private static final Set<String> OF_ONE_SYSTEM = Set.of("moodle", "canvas", "brightspace", "github", "gradescope");

    /** Any id that a person could know by heart. */
    static final String ANY = "any";

    private final List<Row> rows;
    private final List<FoldedName> names;
    private final Map<String, List<Integer>> byId = new HashMap<>();

    RosterLookup(Roster roster) {
        this.rows = roster.rows();
        this.names = rows.stream()
                .map(row -> FoldedName.of(row.person().name().orElse("")))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, String> id : rows.get(i).person().ids().entrySet()) {
                String own = key(id.getKey(), id.getValue());
                for (String key : new TreeSet<>(List.of(own, key(ANY, id.getValue()), kindless(id)))) {
                    byId.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    private static String key(String kind, String id) {
        return kind + "\0" + id.toLowerCase(Locale.ROOT);
    }

    /** Ids that are written in one column of a roster and are called otherwise in a delivery. */
    private static String kindless(Map.Entry<String, String> id) {
        return key(OF_ONE_SYSTEM.contains(id.getKey()) ? id.getKey() : "", id.getValue());
    }

    /** The rows with one of a person's ids. */
    List<Integer> byId(Person person) {
        List<Integer> found = new ArrayList<>();
        for (Map.Entry<String, String> id : person.ids().entrySet()) {
            found.addAll(byId.getOrDefault(key(id.getKey(), id.getValue()), List.of()));
            found.addAll(byId.getOrDefault(kindless(id), List.of()));
            // A column that the user named can hold ids of any system.
            found.addAll(byId.getOrDefault(key("id", id.getValue()), List.of()));
        }
        return found.stream().distinct().toList();
    }

    /** The rows with a name. */
    List<Integer> byName(String name) {
        FoldedName folded = FoldedName.of(name);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (folded.matches(names.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /** The rows of a group. */
    List<Integer> byGroup(String group) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).group().filter(group::equals).isPresent()) {
                found.add(i);
            }
        }
        return found;
    }
}
