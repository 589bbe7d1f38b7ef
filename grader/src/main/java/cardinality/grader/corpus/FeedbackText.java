package cardinality.grader.corpus;

import cardinality.grader.score.CriterionReport;
import cardinality.grader.score.ExerciseReport;
import cardinality.grader.score.Verdict;
import java.util.regex.Pattern;

/** What a student is told about one entry of the corpus, in the form in which a person has read and approved it. */
final class FeedbackText {

    /** A moment in a row, as a date or in milliseconds, and the hash that Object.toString prints: they differ from run to run. */
    private static final Pattern MOMENT = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d(T[0-9:.]+Z?)?|\\b1\\d{12}\\b");

    private static final Pattern HASH = Pattern.compile("@[0-9a-f]+\\b");

    private FeedbackText() {}

    static String of(String entry, ExerciseReport report) {
        StringBuilder text = new StringBuilder("== " + entry + "\n");
        report.criteria().stream()
                .filter(criterion -> criterion.verdict() == Verdict.FAILED)
                .forEach(criterion -> append(criterion, text));
        return text.append('\n').toString();
    }

    private static void append(CriterionReport criterion, StringBuilder text) {
        text.append(criterion.criterion().id())
                .append(criterion.misconception().map(code -> "  " + code).orElse(""))
                .append('\n');
        // The idea stands in the rubric, once for all entries that have the misconception.
        criterion.feedback().stream()
                .filter(fact -> !fact.key().equals("idea"))
                .forEach(fact -> text.append("  %-9s: %s\n".formatted(fact.key(), stable(fact.value()))));
    }

    private static String stable(String value) {
        String timeless = MOMENT.matcher(value).replaceAll("<moment>");
        return HASH.matcher(timeless).replaceAll("@<hash>");
    }
}
