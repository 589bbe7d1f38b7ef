package cardinality.grader.report.compare;

import cardinality.grader.report.compare.Comparison.CriterionChange;
import cardinality.grader.report.compare.Comparison.Run;
import cardinality.grader.report.compare.Comparison.StudentChange;
import cardinality.grader.report.compare.Comparison.VerdictChange;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparison for a terminal of 80 columns: counts first, then each change. */
public final class ComparisonText {

    private static final int WIDTH = 80;

    private static final int MAX_NAME = 56;

    private static final String ARROW = " -> ";

    private final List<String> lines = new ArrayList<>();

    private ComparisonText() {}

    /** Returns the lines of a comparison, without a line break at the end. */
    public static String of(Comparison comparison) {
        ComparisonText text = new ComparisonText();
        text.add(comparison);
        return PlainText.of(String.join("\n", text.lines));
    }

    private void add(Comparison comparison) {
        List<String> counts = comparison.counts();
        lines.add(counts.get(0));
        comparison.byCause().forEach((cause, count) -> lines.add("%6d  %s".formatted(count, cause.words())));
        lines.addAll(counts.subList(1, counts.size()));
        add("older run: ", comparison.before());
        add("newer run: ", comparison.after());
        heading("criteria", comparison.criteria().isEmpty());
        comparison.criteria().forEach(this::add);
        students("submissions", comparison.judgedAnew());
        students("the same verdicts, other points", comparison.weighedAnew());
        names("only in the older run", comparison.onlyBefore());
        names("only in the newer run", comparison.onlyAfter());
    }

    private void add(String title, Run run) {
        lines.add(title + run.submissions() + " submissions" + (run.when().isEmpty() ? "" : ", " + run.when()));
        lines.add(" ".repeat(title.length()) + "kit " + run.kit());
    }

    private void students(String title, List<StudentChange> students) {
        heading(title, students.isEmpty());
        students.forEach(this::add);
    }

    private void heading(String title, boolean isEmpty) {
        if (!isEmpty) {
            lines.add("");
            lines.add(title);
        }
    }

    private void add(CriterionChange change) {
        String points = change.before().isPresent() && change.after().isPresent()
                ? change.before().get() + ARROW + change.after().get() + " points"
                : change.before().isPresent() ? "only in the older run" : "only in the newer run";
        String cause = change.before().isEmpty() || change.after().isEmpty()
                ? ""
                : change.isOfCourse() ? "  weights of the course" : "  kit";
        lines.add("  %-33s  %s%s".formatted(change.criterion(), points, cause));
    }

    private void add(StudentChange change) {
        lines.add("  %s  %s".formatted(name(change.id()), words(change.before()) + ARROW + words(change.after())));
        change.verdicts().forEach(this::add);
    }

    private static String words(Optional<Integer> points) {
        return points.map(String::valueOf).orElse("grader error");
    }

    private void add(VerdictChange change) {
        String verdicts = change.before().label() + ARROW + change.after().label();
        String start = "    %-10s  %-31s".formatted(change.cause().label(), change.criterion());
        if (start.length() + 2 + verdicts.length() <= WIDTH) {
            lines.add(start + "  " + verdicts);
        } else {
            lines.add(start.stripTrailing());
            lines.add(" ".repeat(16) + verdicts);
        }
        if (!change.reason().isEmpty()) {
            wrapped("reason: " + PlainText.line(change.reason()));
        }
    }

    private void names(String title, List<String> names) {
        heading(title, names.isEmpty());
        names.forEach(name -> lines.add("  " + name(name)));
    }

    private static String name(String id) {
        String plain = PlainText.line(id);
        return plain.codePointCount(0, plain.length()) <= MAX_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }

    private void wrapped(String text) {
        String indent = " ".repeat(16);
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(indent + line);
    }
}
