package cardinality.grader.authoring.check.attack;

import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reasons why criteria pass although a method that they judge does no work, read from {@code <exercise>.txt}: one
 * excuse per line, {@code #} starts a comment.
 *
 * <pre>
 * trees/Category.addChild/null few-statements: a tree of one level has no statement too many
 * </pre>
 *
 * <p>A {@code *} matches any characters.
 */
public final class Excuses {

    private static final Pattern LINE = Pattern.compile("(\\S+) ([\\w-]+): (.+)");

    private final List<Excuse> all = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    private record Excuse(String place, Pattern attack, String criterion) {}

    /** Reads the excuses of an exercise. */
    public static Excuses read(ExerciseRubric exercise, String text) {
        Excuses excuses = new Excuses();
        List<String> criteria =
                exercise.criteria().stream().map(Criterion::name).toList();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                excuses.add("attack/" + exercise.id() + ".txt:" + (i + 1), line, criteria);
            }
        }
        return excuses;
    }

    private void add(String place, String line, List<String> criteria) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            mistakes.add(place + ": not understood: " + line + "; write 'ATTACK CRITERION: reason'");
        } else if (!criteria.contains(matcher.group(2))) {
            mistakes.add(place + ": there is no criterion " + matcher.group(2) + "; there are "
                    + String.join(", ", criteria));
        } else {
            Pattern attack = Pattern.compile(Pattern.quote(matcher.group(1)).replace("*", "\\E.*\\Q"));
            all.add(new Excuse(place, attack, matcher.group(2)));
        }
    }

    /** Whether there is an excuse for a passing criterion. Marks the excuse as used. */
    boolean cover(String attack, Criterion criterion) {
        List<Excuse> fitting = all.stream()
                .filter(excuse -> excuse.criterion().equals(criterion.name()))
                .filter(excuse -> excuse.attack().matcher(attack).matches())
                .toList();
        fitting.forEach(excuse -> used.add(excuse.place()));
        return !fitting.isEmpty();
    }

    /** Returns invalid lines and unused lines. Call this after all calls of {@link #cover}. */
    List<String> mistakes() {
        List<String> found = new ArrayList<>(mistakes);
        all.stream()
                .filter(excuse -> !used.contains(excuse.place()))
                .forEach(excuse -> found.add(excuse.place() + ": no attack needs this line; remove it"));
        return found;
    }
}
