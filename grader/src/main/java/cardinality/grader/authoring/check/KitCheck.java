package cardinality.grader.authoring.check;

import cardinality.grader.authoring.check.attack.Attack;
import cardinality.grader.authoring.check.attack.AttackCheck;
import cardinality.grader.authoring.check.attack.Attacks;
import cardinality.grader.authoring.check.attack.Excuses;
import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.grading.Attempt;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Grades the stubs, the reference and the corpora, and reports all differences from the kit's promises. */
public final class KitCheck {

    private final Kit kit;
    private final Autograder autograder;
    private final TestCatalog catalog = TestCatalog.read();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final Map<ExerciseRubric, List<Attack>> attacks = new LinkedHashMap<>();
    private final SortedMap<String, String> feedback = new TreeMap<>();
    private final List<String> undiagnosed = new ArrayList<>();
    private final VisibleTests visibleTests = new VisibleTests();

    /** @param autograder a grader for at least the exercises that are checked */
    public KitCheck(Kit kit, Autograder autograder) {
        this.kit = kit;
        this.autograder = autograder;
    }

    /**
     * A difference from the kit's promises.
     *
     * @param message the place and the problem, in one line
     */
    public record Finding(String message) {}

    /**
     * The result of a check.
     *
     * @param summary what was graded, in one line
     * @param findings empty if everything is as promised
     * @param feedback the feedback on the seeded mistakes, by exercise
     * @param undiagnosed the failures whose feedback names no cause, one line each
     * @param visibleTests what the visible tests see of the seeded mistakes
     */
    public record Result(
            String summary,
            List<Finding> findings,
            SortedMap<String, String> feedback,
            List<String> undiagnosed,
            VisibleTests visibleTests) {
        public Result {
            undiagnosed = List.copyOf(undiagnosed);
            findings = List.copyOf(findings);
            feedback = Collections.unmodifiableSortedMap(feedback);
        }
    }

    /** One attempt to grade, and the check of its result. */
    private record Case(String name, Attempt attempt, ResultCheck check) {

        boolean isMistake() {
            return name.contains("/mistakes/");
        }

        /** Whether the result contains anything other than "passed" or "not started". */
        boolean tellsStudents() {
            return name.endsWith(".diff");
        }
    }

    /** Checks the chosen exercises, and the starter kit as a whole. */
    public Result run(Predicate<ExerciseRubric> chosen) {
        List<ExerciseRubric> exercises = kit.exercises(chosen);
        for (ExerciseRubric exercise : exercises) {
            add(exercise, "stub of " + exercise.id(), kit.stubs(exercise), ResultCheck.earnsNothing());
            add(
                    exercise,
                    "reference of " + exercise.id(),
                    kit.reference(exercise),
                    ResultCheck.earnsEverything(Map.of()));
            attacks.put(
                    exercise, Attacks.on(exercise.id(), kit.reference(exercise), kit.stubs(exercise), below(exercise)));
        }
        List<CorpusEntry> entries = Corpus.of(
                kit, chosen, unreadable -> findings.add(new Finding(String.valueOf(unreadable.getMessage()))));
        entries.forEach(this::add);
        List<Attempt> attempts = new ArrayList<>();
        cases.forEach(graded -> attempts.add(graded.attempt()));
        attacks.forEach((exercise, all) ->
                all.forEach(attack -> attempts.add(new Attempt(exercise, new Sources(attack.sources())))));
        List<Assessment> assessments = autograder.assessExercises(attempts);
        Map<ExerciseRubric, List<Assessment>> byExercise = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            Case graded = cases.get(i);
            ExerciseReport report = assessments.get(i).report();
            byExercise
                    .computeIfAbsent(report.exercise(), exercise -> new ArrayList<>())
                    .add(assessments.get(i));
            graded.check().deviations(graded.name(), report).forEach(line -> findings.add(new Finding(line)));
            if (graded.isMistake()) {
                visibleTests.add(graded.name(), assessments.get(i));
                undiagnosed.addAll(Undiagnosed.in(graded.name(), report));
            }
            if (graded.tellsStudents()) {
                feedback.merge(
                        graded.attempt().exercise().id(), FeedbackText.of(graded.name(), report), String::concat);
            }
        }
        byExercise.forEach((exercise, found) ->
                new NeedCheck(catalog).needless(exercise, found).forEach(line -> findings.add(new Finding(line))));
        checkAttacks(assessments.subList(cases.size(), assessments.size()).stream()
                .map(Assessment::report)
                .toList());
        new RubricCheck(kit, catalog).disagreements().forEach(wrong -> findings.add(new Finding(wrong)));
        new LeakCheck(kit, catalog).leaks().forEach(leak -> findings.add(new Finding(leak)));
        long alternatives = entries.stream().filter(CorpusEntry::isAlternative).count();
        String summary =
                "%d exercises: stubs, references, %d alternatives, %d seeded mistakes, %d attacks, starter kit: %s"
                        .formatted(
                                exercises.size(),
                                alternatives,
                                entries.size() - alternatives,
                                attacks.values().stream().mapToInt(List::size).sum(),
                                findings.isEmpty() ? "all as promised" : findings.size() + " findings");
        return new Result(summary, findings, feedback, undiagnosed, visibleTests);
    }

    private List<SourceFile> below(ExerciseRubric exercise) {
        return exercise.buildsOn().stream()
                .flatMap(id -> kit.reference(kit.rubric().exercise(id).orElseThrow()).stream())
                .toList();
    }

    /** @param reports the reports of all attacks, in order */
    private void checkAttacks(List<ExerciseReport> reports) {
        int done = 0;
        for (Map.Entry<ExerciseRubric, List<Attack>> exercise : attacks.entrySet()) {
            byte[] excuses = kit.attackFiles().getOrDefault(exercise.getKey().id() + ".txt", new byte[0]);
            int end = done + exercise.getValue().size();
            new AttackCheck(
                            exercise.getValue(),
                            reports.subList(done, end),
                            Excuses.read(exercise.getKey(), new String(excuses, StandardCharsets.UTF_8)))
                    .findings()
                    .forEach(line -> findings.add(new Finding(line)));
            done = end;
        }
    }

    private void add(CorpusEntry entry) {
        ExerciseRubric exercise = kit.rubric().exercise(entry.exercise()).orElseThrow();
        try {
            List<SourceFile> sources = kit.completed(exercise, entry.applyTo(kit.reference(exercise)));
            add(
                    exercise,
                    entry.path(),
                    sources,
                    entry.isAlternative() ? ResultCheck.earnsEverything(entry.advice()) : ResultCheck.loses(entry));
        } catch (CorpusException e) {
            findings.add(new Finding(String.valueOf(e.getMessage())));
        }
    }

    private void add(ExerciseRubric exercise, String name, List<SourceFile> sources, ResultCheck check) {
        cases.add(new Case(name, new Attempt(exercise, new Sources(sources)), check));
    }
}
