package cardinality.grader.authoring.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the kit's remarks on mutants with a run on a different database from the one that students are graded on. It
 * does not matter which criteria catch a mutant there, and the text of exceptions differs; it matters whether the
 * mutant is caught. A mutant with a different outcome needs a line {@code ID caught: reason} or
 * {@code ID survives: reason}, and unused lines are not allowed.
 */
public final class OtherDatabase {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (caught|survives): (\\S.*)");

    private final List<Line> lines;

    private record Line(IdPattern pattern, boolean caught) {}

    private OtherDatabase(List<Line> lines) {
        this.lines = lines;
    }

    /** @throws IllegalArgumentException if a line is invalid */
    public static OtherDatabase read(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = WRITTEN.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not understood: " + line);
            }
            lines.add(new Line(new IdPattern(matcher.group(1)), matcher.group(2).equals("caught")));
        }
        return new OtherDatabase(List.copyOf(lines));
    }

    /**
     * Returns all differences from the kit's remarks.
     *
     * @param plan the graded mutants
     * @param result the result of a run on the other database
     */
    public List<String> deviations(MutationPlan plan, MutationResult result) {
        List<String> deviations = new ArrayList<>();
        List<String> ids =
                plan.exercises().stream().flatMap(e -> e.ids().stream()).toList();
        for (Line written : lines) {
            if (ids.stream().noneMatch(written.pattern()::matches)) {
                deviations.add(written.pattern() + ": matches no mutant");
            }
        }
        for (JudgedMutant mutant : result.mutants()) {
            Optional<Boolean> expected = lines.stream()
                    .filter(e -> e.pattern().matches(mutant.id()))
                    .findFirst()
                    .map(Line::caught);
            Optional<Boolean> found = otherwise(plan, mutant);
            if (!expected.equals(found)) {
                deviations.add("%s: %s, and nothing says so; it is %s by %s"
                        .formatted(
                                mutant.id(),
                                found.map(caught -> caught ? "is caught here only" : "survives here")
                                        .orElse("fares here as on H2 against its line"),
                                mutant.graded().outcome().label(),
                                mutant.graded().caughtBy()));
            }
        }
        return deviations;
    }

    /**
     * Whether a mutant is caught only here (true) or survives only here (false); empty if the outcome is the same as on
     * H2.
     */
    private static Optional<Boolean> otherwise(MutationPlan plan, JudgedMutant mutant) {
        boolean accepted = plan.exercises().stream()
                .filter(e -> e.exercise().id().equals(mutant.graded().mutant().exercise()))
                .flatMap(e -> e.remarks().on(mutant.id()).stream())
                .anyMatch(remark -> !(remark instanceof Remark.CaughtBy));
        boolean survived = mutant.graded().outcome() == MutantOutcome.SURVIVED;
        if (accepted && !survived) {
            return Optional.of(true);
        }
        return mutant.standing() == Standing.UNEXPLAINED ? Optional.of(false) : Optional.empty();
    }
}
