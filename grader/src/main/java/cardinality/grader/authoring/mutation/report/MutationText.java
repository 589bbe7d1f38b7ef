package cardinality.grader.authoring.mutation.report;

import cardinality.grader.authoring.mutation.Difference;
import cardinality.grader.authoring.mutation.JudgedMutant;
import cardinality.grader.authoring.mutation.MutationResult;
import java.util.ArrayList;
import java.util.List;

/** A run over mutants for the terminal. */
public final class MutationText {

    private MutationText() {}

    /** Returns tables by exercise and by operator, followed by all problems. */
    public static String of(MutationResult result) {
        List<String> lines = new ArrayList<>();
        table("exercise", Counts.byExercise(result), lines);
        lines.add("");
        table("operator", Counts.byOperator(result), lines);
        if (!result.unexplained().isEmpty()) {
            lines.add("");
            lines.add("survivors that nothing accounts for");
            result.unexplained().forEach(mutant -> survivor(mutant, lines));
        }
        if (!result.stale().isEmpty()) {
            lines.add("");
            lines.add("remarks on mutants that do not hold");
            result.stale().forEach(line -> lines.add("  " + line));
        }
        return String.join("\n", lines);
    }

    private static void table(String first, List<Counts> rows, List<String> lines) {
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        width = Math.max(width, first.length());
        StringBuilder header = new StringBuilder(("%-" + width + "s").formatted(first));
        Counts.headings().forEach(heading -> header.append("  ").append(heading));
        lines.add(header.toString());
        for (Counts row : rows) {
            StringBuilder line = new StringBuilder(("%-" + width + "s").formatted(row.name()));
            for (int i = 0; i < row.numbers().size(); i++) {
                int column = Counts.headings().get(i).length();
                line.append("  ")
                        .append(("%" + column + "d").formatted(row.numbers().get(i)));
            }
            lines.add(line.toString());
        }
    }

    private static void survivor(JudgedMutant mutant, List<String> lines) {
        Difference difference = mutant.graded().mutant().difference();
        lines.add("  " + mutant.id() + (mutant.reason().isEmpty() ? "" : " (" + mutant.reason() + ")"));
        difference.before().lines().forEach(line -> lines.add("    - " + line));
        difference.after().lines().forEach(line -> lines.add("    + " + line));
    }
}
