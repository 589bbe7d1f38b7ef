package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The SQL that ran, equal statements folded, with a bar for each run of them.
 *
 * @param runs the statements; empty if they do not matter
 * @param ordered whether they stand in the order in which they ran, not added up by text
 * @param total the number of executions
 * @param bound the data of the path that marks the criterion's bound on the scale of the bars; empty if there is none
 * @param allowed how many statements the criterion allows; empty if it does not say
 * @param more how many further executions there were
 */
public record Timeline(List<Run> runs, boolean ordered, int total, String bound, String allowed, int more) {

    /** The length of the scale. */
    public static final int SCALE = 200;

    /** Between two bars. */
    private static final double GAP = 0.6;

    /** Parameters of a list, of which only the number tells anything. */
    private static final Pattern PARAMETERS = Pattern.compile("\\?(?:, ?\\?){3,}");

    /** Further runs only repeat what these show. */
    private static final int MAX_RUNS = 16;

    /** So many equal statements in succession stand out. */
    private static final int MANY = 4;

    private static final int MAX_SQL = 400;

    /**
     * Equal statements in succession.
     *
     * @param cause the student's line that caused them; empty if unknown
     * @param bar the data of the path that draws it
     * @param over whether the bound is passed here
     */
    public record Run(String sql, int times, String cause, String bar, boolean over) {

        /** Whether it recurs like a query in a loop. */
        public boolean often() {
            return times >= MANY;
        }
    }

    /** Whether bars show more than the numbers do. */
    public boolean hasBars() {
        return total > 1 && (!allowed.isEmpty() || runs.stream().anyMatch(Run::often));
    }

    /** What the list below shows. */
    public String caption(boolean isPlain) {
        return "The SQL that ran" + (ordered ? ", in order: " : ": ") + total
                + (total == 1 ? " statement" : " statements")
                + (allowed.isEmpty() || isPlain ? "" : "; the line marks the bound, " + allowed);
    }

    static Timeline of(CriterionReport report) {
        StatementOrder order = report.evidence().order();
        List<StatementRun> inOrder = order.runs();
        boolean ordered = !inOrder.isEmpty();
        List<StatementRun> runs = ordered
                ? inOrder
                : report.statements().stream()
                        .map(statement ->
                                new StatementRun(statement.sql(), Math.max(1, statement.count()), Optional.empty()))
                        .toList();
        OptionalInt bound = order.bound();
        int total = runs.stream().mapToInt(StatementRun::times).sum() + order.more();
        double unit = (double) SCALE / Math.max(1, Math.max(total, bound.orElse(0)));
        List<Run> bars = new ArrayList<>();
        int before = 0;
        for (StatementRun run : runs.subList(0, Math.min(MAX_RUNS, runs.size()))) {
            int after = before + run.times();
            bars.add(new Run(
                    Member.capped(folded(PlainText.of(run.sql())), MAX_SQL),
                    run.times(),
                    run.cause().map(cause -> cause(cause, report)).orElse(""),
                    "M" + number(before * unit) + " 0h" + number(Math.max(1, run.times() * unit - GAP)),
                    bound.isPresent() && after > bound.getAsInt()));
            before = after;
        }
        return new Timeline(
                bars,
                ordered,
                total,
                bound.isPresent() ? "M" + number(bound.getAsInt() * unit) + "-4v8" : "",
                bound.isPresent() ? String.valueOf(bound.getAsInt()) : "",
                total - before);
    }

    private static String folded(String sql) {
        return PARAMETERS
                .matcher(sql)
                .replaceAll(list ->
                        "? × " + list.group().chars().filter(c -> c == '?').count());
    }

    /** The line alone where the file is that of the finding. */
    private static String cause(Location cause, CriterionReport report) {
        boolean isSameFile = report.location()
                .map(location -> location.file().equals(cause.file()))
                .orElse(false);
        return isSameFile ? "line " + cause.line() : CriterionSection.place(cause);
    }

    private static String number(double value) {
        return String.valueOf(Math.round(10 * value) / 10.0).replace(".0", "");
    }
}
