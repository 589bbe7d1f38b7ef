package cardinality.grader.authoring.check;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import cardinality.testkit.Fact;
import java.util.List;
import java.util.Optional;

/** The feedback on one entry of the corpus, in the form in which a person has read and approved it. */
final class FeedbackText {

    private FeedbackText() {}

    /** Returns the feedback on an entry; empty if there is none. */
    static String of(String entry, ExerciseReport report) {
        StringBuilder text = new StringBuilder();
        report.criteria().stream()
                .filter(c -> c.verdict() == Verdict.FAILED || c.verdict() == Verdict.TIMED_OUT)
                .forEach(c -> append(c.criterion().id(), c.misconception(), c.feedback(), text));
        report.advice().forEach(a -> append("advice " + a.advice().id(), a.misconception(), a.feedback(), text));
        return text.isEmpty() ? "" : "== " + entry + "\n" + text + "\n";
    }

    private static void append(String id, Optional<String> misconception, List<Fact> facts, StringBuilder text) {
        text.append(id)
                .append(misconception.map(code -> "  " + code).orElse(""))
                .append('\n');
        // The idea is in the rubric, once for all entries with this misconception.
        facts.stream()
                .filter(fact -> !fact.key().equals("idea"))
                .forEach(fact -> text.append("  %-9s: %s\n".formatted(fact.key(), fact.value())));
    }
}
