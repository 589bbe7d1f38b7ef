package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.html.ExerciseSection.Entry;
import cardinality.testkit.Fact;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.page.PlainText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Criteria of a student's page that need one line. */
final class Entries {

    private Entries() {}

    /** Whether it passed by itself. A pass by the decision of a person is shown with its reason. */
    static boolean isPassed(CriterionReport report) {
        return report.verdict() == Verdict.PASSED && report.acceptance().isEmpty();
    }

    /** @param explained whether the page tells more than verdicts */
    static Entry of(CriterionReport report, ExerciseReport exercise, boolean explained) {
        String remark = Stream.of(
                        verdict(report),
                        explained ? openParts(report) : "",
                        Decisions.remark(report, exercise),
                        CriterionSection.tally(report))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Entry(
                report.criterion().id(),
                VerdictStyle.sign(report.verdict()),
                VerdictStyle.style(report.verdict()),
                report.criterion().title(),
                PlainText.line(remark));
    }

    private static String openParts(CriterionReport report) {
        String parts = report.feedback().stream()
                .filter(fact -> fact.key().equals(FeedbackLayout.STILL_OPEN))
                .map(Fact::value)
                .collect(Collectors.joining("; "));
        String place = report.location().map(CriterionSection::place).orElse("");
        return parts.isEmpty() || place.isEmpty() ? parts : parts + " (" + place + ")";
    }

    /** A criterion that is not explained, with what was found. */
    static Entry inBrief(CriterionReport report) {
        CriterionSection section = CriterionSection.of(report);
        String found = Stream.concat(
                        section.facts().stream().map(fact -> fact.key() + ": " + fact.text()),
                        Stream.of(section.place()).filter(place -> !place.isEmpty()))
                .collect(Collectors.joining("; "));
        return new Entry(
                section.anchor(),
                section.sign(),
                section.style(),
                section.title(),
                Stream.of(section.verdict(), section.points(), PlainText.line(found.replaceAll("\\s*\\n\\s*", ", ")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static String verdict(CriterionReport report) {
        return report.feedback().stream()
                .filter(fact -> report.verdict() == Verdict.BLOCKED)
                .map(fact -> fact.key() + " " + fact.value())
                .findFirst()
                .orElse(report.verdict() == Verdict.PASSED ? "" : VerdictStyle.words(report.verdict()));
    }
}
