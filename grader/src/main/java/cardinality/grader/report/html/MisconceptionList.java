package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.report.html.ClassPage.Case;
import cardinality.grader.report.html.ClassPage.Misconception;
import cardinality.testkit.Fact;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a class has not understood. The same code in two exercises is two misconceptions, because the ideas differ. */
final class MisconceptionList {

    /** The script of the page lists the others, from the table. */
    private static final int MAX_NAMED = 6;

    private static final int MAX_CODE = 40;

    private final int graded;
    private final List<Met> met;
    private final Map<Key, Integer> numbers = new HashMap<>();

    private record Key(String exercise, String code) {}

    /**
     * A misconception with its findings.
     *
     * @param members each student once, though several criteria may show the same misconception
     */
    private record Met(Key key, ExerciseRubric exercise, List<Member> members, List<CriterionReport> findings) {

        void add(Member member, CriterionReport finding) {
            // Students come one after the other. Comparing their whole results would take long.
            if (members.isEmpty() || !members.get(members.size() - 1).page().equals(member.page())) {
                members.add(member);
            }
            findings.add(finding);
        }
    }

    MisconceptionList(List<Member> graded) {
        this.graded = graded.size();
        Map<Key, Met> byKey = new LinkedHashMap<>();
        for (Member member : graded) {
            for (ExerciseReport exercise : member.report().exercises()) {
                for (CriterionReport report : exercise.criteria()) {
                    report.misconception().ifPresent(code -> byKey.computeIfAbsent(
                                    new Key(exercise.exercise().id(), code),
                                    key -> new Met(key, exercise.exercise(), new ArrayList<>(), new ArrayList<>()))
                            .add(member, report));
                }
            }
        }
        met = byKey.values().stream()
                .sorted(Comparator.comparingInt((Met m) -> m.members().size())
                        .reversed()
                        .thenComparing(m -> m.exercise().order())
                        .thenComparing(m -> m.key().code()))
                .toList();
        met.forEach(m -> numbers.put(m.key(), numbers.size()));
    }

    List<Misconception> all() {
        return met.stream().map(this::view).toList();
    }

    /** Returns the places of a student's misconceptions in {@link #all}. */
    Set<Integer> numbersOf(Member member) {
        Set<Integer> found = new LinkedHashSet<>();
        for (ExerciseReport exercise : member.report().exercises()) {
            for (CriterionReport report : exercise.criteria()) {
                report.misconception()
                        .map(code -> numbers.get(new Key(exercise.exercise().id(), code)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Misconception view(Met each) {
        List<Member> who = each.members();
        Set<String> criteria = new LinkedHashSet<>();
        each.findings().forEach(finding -> criteria.add(finding.criterion().name()));
        return new Misconception(
                Member.capped(PlainText.line(each.key().code()), MAX_CODE),
                each.key().exercise(),
                each.exercise().title(),
                each.exercise().idea(each.key().code()).orElse(""),
                who.size(),
                ClassNumbers.percent(who.size(), graded),
                String.join(", ", criteria),
                CriterionSection.example(typical(each.findings())),
                who.stream()
                        .limit(MAX_NAMED)
                        .map(member -> new Case(member.page(), member.shortName(), ""))
                        .toList(),
                Math.max(0, who.size() - MAX_NAMED));
    }

    /** The finding that most students share to the letter, and the first of them. */
    private static CriterionReport typical(List<CriterionReport> findings) {
        Map<List<Fact>, Integer> counts = new HashMap<>();
        findings.forEach(finding -> counts.merge(finding.feedback(), 1, Integer::sum));
        return findings.stream()
                .max(Comparator.comparingInt(finding -> counts.getOrDefault(finding.feedback(), 0)))
                .orElseThrow();
    }
}
