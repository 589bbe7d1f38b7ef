package cardinality.grader.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives each submission a unique name: that of its folder, or of its zip without the extension. Submissions with equal
 * or similar names all get longer names.
 */
final class DistinctNames {

    private final Map<String, List<String>> longer = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /** @param all the possible names of each submission */
    DistinctNames(List<NameForms> all) {
        int[] form = new int[all.size()];
        Map<String, List<Integer>> first = alike(all, form);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, List<Integer>> group : alike(all, form).entrySet()) {
                if (group.getValue().size() > 1 || group.getKey().isEmpty()) {
                    for (int i : group.getValue()) {
                        if (all.get(i).has(form[i] + 1)) {
                            form[i]++;
                            changed = true;
                        }
                    }
                }
            }
        }
        for (int i = 0; i < form.length; i++) {
            names.add(all.get(i).get(form[i]));
        }
        first.forEach((visible, group) -> {
            if (group.size() > 1 || group.stream().anyMatch(i -> form[i] > 0)) {
                longer.put(visible, group.stream().map(names::get).toList());
            }
        });
    }

    private static Map<String, List<Integer>> alike(List<NameForms> all, int[] form) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < form.length; i++) {
            String visible = NameForms.visible(all.get(i).get(form[i]));
            groups.computeIfAbsent(visible, key -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    /** The names, in the order of the submissions. */
    List<String> names() {
        return names;
    }

    /** Remarks on names that were not unique, one line for each such name. */
    List<String> remarks() {
        return longer.entrySet().stream()
                .map(entry -> (entry.getValue().size() == 1
                                ? "a submission with the name \"" + entry.getKey() + "\" is called "
                                : entry.getValue().size() + " submissions have the name \"" + entry.getKey()
                                        + "\" or look as if they had; they are called ")
                        + String.join(", ", entry.getValue()))
                .toList();
    }
}
