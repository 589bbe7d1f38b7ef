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

    /**
     * Leaves out what earlier criteria show.
     *
     * @param ideas the ideas of the page so far, each with the criterion that shows it; those of these sections are added
     */
    static List<CriterionSection> folded(List<CriterionSection> sections, Map<String, String> ideas) {
        Map<Timeline, String> timelines = new HashMap<>();
        List<CriterionSection> folded = new ArrayList<>();
        for (CriterionSection section : sections) {
            folded.add(section.with(new Repetitions(
                    source(folded, section),
                    section.timeline().runs().isEmpty() ? "" : earlier(timelines, section.timeline(), section),
                    section.idea().isEmpty() ? "" : earlier(ideas, section.idea(), section))));
        }
        return folded;
    }

    private static <T> String earlier(Map<T, String> shown, T part, CriterionSection section) {
        String first = shown.putIfAbsent(part, section.anchor());
        return first == null ? "" : first;
    }

    /** The criterion that shows the lines with the finding, even if others around them. */
    private static String source(List<CriterionSection> before, CriterionSection section) {
        List<SourceLine> found =
                section.source().stream().filter(SourceLine::found).toList();
        return before.stream()
                .filter(other -> other.repetitions().source().isEmpty() && !found.isEmpty())
                .filter(other -> found.stream().allMatch(line -> line.isIn(other.source())))
                .map(CriterionSection::anchor)
                .findFirst()
                .orElse("");
    }
}
