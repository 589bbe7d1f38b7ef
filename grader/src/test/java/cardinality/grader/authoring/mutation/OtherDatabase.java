package cardinality.grader.authoring.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kit says of mutants, held against a run on another database than students are graded on. By which criteria a mutant
 * is caught there does not matter, and the text of exceptions differs; whether it is caught does. What fares otherwise needs a
 * line {@code ID caught: reason} or {@code ID survives: reason}, and no line may stand there without need.
 */
public final class OtherDatabase {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (caught|survives): (\\S.*)");

    private final List<Line> lines;

    private record Line(IdPattern pattern, boolean caught) {}

    private OtherDatabase(List<Line> lines) {
        this.lines = lines;
    }

    /** @throws IllegalArgumentException if a line is none of what a line can be */
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
     * Whatever is not as the kit says.
     *
     * @param plan what was graded
     * @param result of a run on the other database
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
            Optional<Boolean> said = lines.stream()
                    .filter(e -> e.pattern().matches(mutant.id()))
                    .findFirst()
                    .map(Line::caught);
            Optional<Boolean> found = otherwise(plan, mutant);
            if (!said.equals(found)) {
                deviations.add("%s: %s, and nothing says so; it is %s by %s"
                        .formatted(
                                mutant.id(),
                                found.map(caught -> caught ? "is caught here only" : "survives here")
                                        .orElse("fares here as on H2 against its line"),
                                mutant.graded().fate().label(),
                                mutant.graded().caughtBy()));
            }
        }
        return deviations;
    }

    /** Whether a mutant is caught here only, or survives here only; empty if it fares as it does on H2. */
    private static Optional<Boolean> otherwise(MutationPlan plan, JudgedMutant mutant) {
        boolean accepted = plan.exercises().stream()
                .filter(e -> e.exercise().id().equals(mutant.graded().mutant().exercise()))
                .flatMap(e -> e.remarks().on(mutant.id()).stream())
                .anyMatch(remark -> !(remark instanceof Remark.CaughtBy));
        boolean survived = mutant.graded().fate() == MutantOutcome.SURVIVED;
        if (accepted && !survived) {
            return Optional.of(true);
        }
        return mutant.standing() == Standing.UNEXPLAINED ? Optional.of(false) : Optional.empty();
    }
}
