package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.Verdict;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One hostile submission: lines that start with {@code #} describe the idea, {@code exercise ID} names the attacked
 * exercise, and one line states the expected outcome. Edits of the reference follow, as in {@code src/corpus};
 * {@code <<24*text>>} in them means that text 24 times, with the numbers from 1 to 24 for {@code %n} and the preceding
 * number for {@code %p}. {@code --- onetomany/User.java} edits an entity of the exercise that the attacked one builds
 * on; it is then graded over own entities. The outcomes:
 *
 * <ul>
 *   <li>{@code refused: part of the message}
 *   <li>{@code does-not-compile: part of the message}
 *   <li>{@code timed-out}, {@code crashed} or {@code loses}, followed by the criteria that are not met, or {@code all}
 *       for all criteria; a colon and a part of their feedback can follow
 *   <li>{@code earns everything}: it does no harm
 * </ul>
 *
 * @param name the file of the entry below {@code src/hostile}, such as {@code gate/exit}
 */
record HostileEntry(String name, ExerciseStatus status, Set<String> notMet, String feedback, Attempt attempt) {

    static final Path FOLDER = Path.of("src", "hostile");

    private static final Pattern OUTCOME =
            Pattern.compile("(refused|does-not-compile|timed-out|crashed|loses|earns)((?: [a-z-]+)*)(?:: (.+))?");
    private static final Pattern FILE = Pattern.compile("(---|\\+\\+\\+) (?:([a-z]+)/)?(\\w+\\.java)");
    private static final Pattern REPEATED = Pattern.compile("<<(\\d+)\\*(.*?)>>", Pattern.DOTALL);

    static List<HostileEntry> all(Kit kit) throws IOException, CorpusException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(FOLDER)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<HostileEntry> entries = new ArrayList<>();
        for (Path file : files) {
            String name = FOLDER.relativize(file).toString().replace('\\', '/').replace(".diff", "");
            entries.add(read(name, Files.readString(file).replace("\r\n", "\n"), kit));
        }
        return entries;
    }

    static HostileEntry read(String name, String text, Kit kit) throws CorpusException {
        List<String> head = text.lines()
                .takeWhile(line -> !line.matches("(---|\\+\\+\\+) .*"))
                .toList();
        String edits = text.lines().skip(head.size()).collect(Collectors.joining("\n"));
        ExerciseRubric exercise = head.stream()
                .filter(line -> line.startsWith("exercise "))
                .findFirst()
                .flatMap(line -> kit.rubric().exercise(line.substring("exercise ".length())))
                .orElseThrow(() -> new CorpusException(name + ": name an exercise"));
        Matcher outcome = head.stream()
                .map(OUTCOME::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new CorpusException(name + ": say what comes of it"));
        String about = head.stream().filter(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
        Map<String, String> sections = sections(exercise.id(), repeated(edits));
        Map<String, SubmittedExercise> whole = new HashMap<>();
        for (String id : sections.size() > 1 ? exercise.buildsOn() : List.<String>of()) {
            whole.put(id, sources(name, about + "\n" + sections.getOrDefault(id, ""), id, kit));
        }
        SubmittedExercise submitted =
                sources(name, about + "\n" + sections.getOrDefault(exercise.id(), ""), exercise.id(), kit);
        return new HostileEntry(
                name,
                status(outcome.group(1)),
                notMet(outcome.group(1), outcome.group(2), exercise),
                outcome.group(3) == null ? "" : outcome.group(3),
                new Attempt(exercise, submitted, whole));
    }

    /**
     * Returns the edits by exercise. Edits of an exercise other than the attacked one have its name before the file
     * name.
     */
    private static Map<String, String> sections(String exercise, String edits) {
        Map<String, StringBuilder> sections = new HashMap<>();
        String current = exercise;
        for (String line : edits.split("\n", -1)) {
            Matcher file = FILE.matcher(line);
            if (file.matches()) {
                current = file.group(2) == null ? exercise : file.group(2);
            }
            sections.computeIfAbsent(current, id -> new StringBuilder())
                    .append(file.matches() ? file.group(1) + " " + file.group(3) : line)
                    .append('\n');
        }
        Map<String, String> result = new HashMap<>();
        sections.forEach((id, text) -> result.put(id, text.toString()));
        return result;
    }

    /** The reader of the other corpora parses the edits of an alternative, which has no outcome. */
    private static Sources sources(String name, String text, String exercise, Kit kit) throws CorpusException {
        CorpusEntry entry = CorpusReader.read(exercise + "/alternatives/" + name, text);
        return new Sources(
                entry.applyTo(kit.reference(kit.rubric().exercise(exercise).orElseThrow())));
    }

    /** Fails unless the report is exactly as expected. */
    void require(ExerciseReport report) {
        assertThat(report.status()).as(() -> describe(report)).isEqualTo(status);
        assertThat(report.criteria())
                .filteredOn(c -> c.verdict() != Verdict.PASSED)
                .as(() -> describe(report))
                .extracting(c -> c.criterion().name())
                .containsExactlyInAnyOrderElementsOf(notMet);
        int lost = report.exercise().criteria().stream()
                .filter(c -> notMet.contains(c.name()))
                .mapToInt(Criterion::points)
                .sum();
        assertThat(report.points()).isEqualTo(report.exercise().points() - lost);
        assertThat(describe(report)).contains(feedback);
    }

    private static String describe(ExerciseReport report) {
        return Stream.concat(
                        report.message().stream(),
                        report.criteria().stream()
                                .filter(c -> c.verdict() != Verdict.PASSED)
                                .map(HostileEntry::describe))
                .collect(Collectors.joining("\n"));
    }

    private static String describe(CriterionReport report) {
        return report.criterion().name() + " " + report.verdict().label() + " "
                + report.feedback().stream()
                        .map(fact -> fact.key() + ": " + fact.value())
                        .collect(Collectors.joining(", "));
    }

    private static ExerciseStatus status(String word) {
        return Stream.of(ExerciseStatus.values())
                .filter(status -> status.label().equals(word))
                .findFirst()
                .orElse(ExerciseStatus.GRADED);
    }

    private static Set<String> notMet(String word, String names, ExerciseRubric exercise) {
        Set<String> all = exercise.criteria().stream().map(Criterion::name).collect(Collectors.toSet());
        return switch (word) {
            case "refused", "does-not-compile" -> all;
            case "earns" -> Set.of();
            default ->
                names.strip().equals("all")
                        ? all
                        : new TreeSet<>(List.of(names.strip().split(" ")));
        };
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(IntStream.rangeClosed(1, Integer.parseInt(match.group(1)))
                        .mapToObj(i -> numbered(match.group(2), i))
                        .collect(Collectors.joining())));
    }

    private static String numbered(String text, int number) {
        return text.replace("%n", String.valueOf(number)).replace("%p", String.valueOf(number - 1));
    }
}
