package cardinality.grader.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a criterion of an exercise shows and an earlier one has shown already: one mistake often costs several criteria,
 * and a page that repeats itself is read less.
 *
 * @param source the name of the earlier criterion with the same source lines; empty if there is none
 * @param timeline the same for the statements
 * @param idea the same for the idea
 */
public record Repetitions(String source, String timeline, String idea) {

    /** Nothing is repeated. */
    static final Repetitions NONE = new Repetitions("", "", "");

    /** Shows everything once. */
    static List<CriterionSection> folded(List<CriterionSection> sections) {
        Map<Object, String> shown = new HashMap<>();
        List<CriterionSection> folded = new ArrayList<>();
        for (CriterionSection section : sections) {
            folded.add(section.with(new Repetitions(
                    earlier(shown, section.source(), section.source().isEmpty(), section),
                    earlier(shown, section.timeline(), section.timeline().runs().isEmpty(), section),
                    earlier(shown, section.idea(), section.idea().isEmpty(), section))));
        }
        return folded;
    }

    private static String earlier(Map<Object, String> shown, Object part, boolean isEmpty, CriterionSection section) {
        String first = isEmpty ? null : shown.putIfAbsent(part, section.anchor());
        return first == null ? "" : first;
    }
}
