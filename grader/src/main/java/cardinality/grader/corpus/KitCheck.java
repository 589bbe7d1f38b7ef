package cardinality.grader.corpus;

import cardinality.grader.autograder.Attempt;
import cardinality.grader.autograder.Autograder;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.kit.Kit;
import cardinality.grader.score.CriterionReport;
import cardinality.grader.score.ExerciseReport;
import cardinality.grader.score.Verdict;
import cardinality.grader.submission.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Grades the stubs, the reference and the corpora, and finds whatever is not as the kit promises. */
public final class KitCheck {

    private final Kit kit;
    private final Autograder autograder;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final SortedMap<String, String> feedback = new TreeMap<>();

    /** @param autograder grades at least the exercises that are checked */
    public KitCheck(Kit kit, Autograder autograder) {
        this.kit = kit;
        this.autograder = autograder;
    }

    /**
     * Something that is not as promised.
     *
     * @param message where and what, in one line
     */
    public record Finding(String message) {}

    /**
     * What a check came to.
     *
     * @param summary what was graded, in one line
     * @param findings empty if all is well
     * @param feedback what students are told about the seeded mistakes, by exercise
     */
    public record Result(String summary, List<Finding> findings, SortedMap<String, String> feedback) {
        public Result {
            findings = List.copyOf(findings);
            feedback = Collections.unmodifiableSortedMap(feedback);
        }
    }

    /** One thing to grade, and the question to ask of the result. */
    private record Case(String name, Attempt attempt, Examination examination) {}

    private interface Examination {
        void examine(String name, ExerciseReport report);
    }

    /** Checks the chosen exercises, and the starter kit as a whole. */
    public Result run(Predicate<ExerciseRubric> chosen) {
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            if (chosen.test(exercise)) {
                add(exercise, "stub of " + exercise.id(), kit.stubs(exercise), this::earnsNothing);
                add(exercise, "reference of " + exercise.id(), kit.reference(exercise), this::earnsEverything);
            }
        }
        List<CorpusEntry> entries = entries(chosen);
        entries.forEach(this::add);
        List<ExerciseReport> reports =
                autograder.gradeExercises(cases.stream().map(Case::attempt).toList());
        for (int i = 0; i < cases.size(); i++) {
            cases.get(i).examination().examine(cases.get(i).name(), reports.get(i));
        }
        new RubricCheck(kit).disagreements().forEach(wrong -> findings.add(new Finding(wrong)));
        new LeakCheck(kit).leaks().forEach(leak -> findings.add(new Finding(leak)));
        long alternatives = entries.stream().filter(CorpusEntry::isAlternative).count();
        long exercises = kit.rubric().exercises().stream().filter(chosen).count();
        String summary = "%d exercises: stubs, references, %d alternatives, %d seeded mistakes, starter kit: %s"
                .formatted(
                        exercises,
                        alternatives,
                        entries.size() - alternatives,
                        findings.isEmpty() ? "all as promised" : findings.size() + " findings");
        return new Result(summary, findings, feedback);
    }

    private List<CorpusEntry> entries(Predicate<ExerciseRubric> chosen) {
        List<CorpusEntry> entries = new ArrayList<>();
        kit.corpusFiles().forEach((path, bytes) -> {
            boolean wanted = path.endsWith(".diff")
                    && kit.rubric()
                            .exercise(path.substring(0, path.indexOf('/')))
                            .filter(chosen)
                            .isPresent();
            if (wanted) {
                try {
                    entries.add(CorpusReader.read(path, new String(bytes, StandardCharsets.UTF_8)));
                } catch (CorpusException e) {
                    findings.add(new Finding(String.valueOf(e.getMessage())));
                }
            }
        });
        return entries;
    }

    private void add(CorpusEntry entry) {
        ExerciseRubric exercise = kit.rubric().exercise(entry.exercise()).orElseThrow();
        try {
            List<SourceFile> sources = entry.applyTo(kit.reference(exercise));
            add(
                    exercise,
                    entry.path(),
                    sources,
                    entry.isAlternative() ? this::earnsEverything : (name, report) -> loses(entry, report));
        } catch (CorpusException e) {
            findings.add(new Finding(String.valueOf(e.getMessage())));
        }
    }

    private void add(ExerciseRubric exercise, String name, List<SourceFile> sources, Examination examination) {
        cases.add(new Case(name, new Attempt(exercise, new Sources(sources)), examination));
    }

    private void earnsNothing(String name, ExerciseReport report) {
        expect(name, report, criterion -> criterion.verdict() == Verdict.NOT_STARTED, "not-started");
    }

    private void earnsEverything(String name, ExerciseReport report) {
        expect(name, report, criterion -> criterion.verdict() == Verdict.PASSED, "passed");
    }

    private void expect(String name, ExerciseReport report, Predicate<CriterionReport> holds, String wanted) {
        report.criteria().stream()
                .filter(holds.negate())
                .forEach(criterion ->
                        findings.add(new Finding(name + ": " + describe(report, criterion) + ", expected " + wanted)));
    }

    private void loses(CorpusEntry entry, ExerciseReport report) {
        feedback.merge(entry.exercise(), FeedbackText.of(entry.path(), report), String::concat);
        Map<String, CorpusEntry.Loss> losses = entry.losses();
        for (CriterionReport criterion : report.criteria()) {
            CorpusEntry.Loss loss = losses.get(criterion.criterion().id());
            String wanted = loss == null ? "passed" : loss.blocked() ? "blocked" : "failed " + loss.misconception();
            boolean asWanted = loss == null
                    ? criterion.verdict() == Verdict.PASSED
                    : loss.blocked()
                            ? criterion.verdict() == Verdict.BLOCKED
                            : criterion.verdict() == Verdict.FAILED
                                    && criterion.misconception().orElse("").equals(loss.misconception());
            if (!asWanted) {
                findings.add(new Finding(
                        entry.path() + ": " + describe(report, criterion) + ", expected " + wanted.strip()));
            }
            criterion
                    .misconception()
                    .filter(code -> report.exercise().idea(code).isEmpty())
                    .ifPresent(code ->
                            findings.add(new Finding(entry.path() + ": the rubric has no misconception." + code)));
        }
        losses.keySet().stream()
                .filter(id -> report.criteria().stream()
                        .noneMatch(c -> c.criterion().id().equals(id)))
                .forEach(id -> findings.add(new Finding(entry.path() + ": there is no criterion " + id)));
    }

    private static String describe(ExerciseReport report, CriterionReport criterion) {
        String found = criterion.criterion().id() + " is " + criterion.verdict().label()
                + criterion.misconception().map(code -> " " + code).orElse("");
        String why = report.message()
                .or(() -> criterion.feedback().stream()
                        .filter(f -> f.key().equals("but was"))
                        .map(f -> f.value())
                        .findFirst())
                .map(m -> " (" + m.lines().findFirst().orElse("") + ")")
                .orElse("");
        return found + why;
    }
}
