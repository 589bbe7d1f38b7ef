package cardinality.grader.authoring.mutation;

import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The kit's remarks on the mutants of one exercise, read from {@code <exercise>.txt}: one remark per line, {@code #}
 * starts a comment. For each mutant, the first remark whose pattern matches counts.
 *
 * <pre>
 * onetomany/User.posts/drop-attribute/orphanRemoval -> orphan-removal
 * onetomany/*&#47;change-generation/* allowed: any way of making ids will do
 * onetomany/User.posts/change-cascade/all-but-REMOVE equivalent: orphan removal removes as well
 * </pre>
 *
 * @param all the remarks, in order
 */
record Remarks(List<Remark> all) {

    private static final Pattern CAUGHT = Pattern.compile("(\\S+) -> (\\S+(?:, \\S+)*)");
    private static final Pattern ACCEPTED = Pattern.compile("(\\S+) (equivalent|allowed): (.+)");

    Remarks {
        all = List.copyOf(all);
    }

    /** @throws RemarksException if a line is invalid */
    static Remarks read(ExerciseRubric exercise, String text) throws RemarksException {
        List<Remark> remarks = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                remarks.add(remark(exercise, exercise.id() + ".txt:" + (i + 1), line));
            }
        }
        return new Remarks(remarks);
    }

    /** Returns the remark that counts for an id. */
    Optional<Remark> on(String id) {
        return all.stream().filter(remark -> remark.pattern().matches(id)).findFirst();
    }

    private static Remark remark(ExerciseRubric exercise, String place, String line) throws RemarksException {
        Matcher caught = CAUGHT.matcher(line);
        if (caught.matches()) {
            Set<String> criteria = new TreeSet<>(List.of(caught.group(2).split(", ", -1)));
            Set<String> known =
                    exercise.criteria().stream().map(Criterion::name).collect(Collectors.toCollection(TreeSet::new));
            for (String criterion : criteria) {
                if (!known.contains(criterion)) {
                    throw new RemarksException(
                            place + ": there is no criterion " + criterion + "; there are " + String.join(", ", known));
                }
            }
            return new Remark.CaughtBy(place, pattern(exercise, place, caught.group(1)), criteria);
        }
        Matcher accepted = ACCEPTED.matcher(line);
        if (!accepted.matches()) {
            throw new RemarksException(place + ": not understood: " + line
                    + "; write 'ID -> criterion, criterion', 'ID equivalent: reason' or 'ID allowed: reason'");
        }
        IdPattern pattern = pattern(exercise, place, accepted.group(1));
        return accepted.group(2).equals("equivalent")
                ? new Remark.Equivalent(place, pattern, accepted.group(3))
                : new Remark.Allowed(place, pattern, accepted.group(3));
    }

    private static IdPattern pattern(ExerciseRubric exercise, String place, String written) throws RemarksException {
        if (!written.startsWith(exercise.id() + "/")) {
            throw new RemarksException(place + ": an id in this file begins with " + exercise.id() + "/");
        }
        try {
            return new IdPattern(written);
        } catch (PatternSyntaxException e) {
            throw new RemarksException(place + ": no pattern of ids: " + written);
        }
    }
}
