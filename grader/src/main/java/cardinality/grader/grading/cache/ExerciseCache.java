package cardinality.grader.grading.cache;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.KnownResults;
import cardinality.grader.grading.TestRun;
import cardinality.grader.grading.cache.Fingerprint.Reading;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * KnownResults of exercises by what was handed in for them: an equal answer is not run again. The most frequent one is an untouched
 * stub. Answers that differ in nothing but comments are equal if they got as far as their tests, and so are those that differ in
 * layout too if nothing told of them can name a line. What may have hung on how long something took, or on a process that broke
 * down, is not kept.
 */
public final class ExerciseCache implements KnownResults {

    private static final Set<ExerciseStatus> KEPT =
            Set.of(ExerciseStatus.GRADED, ExerciseStatus.DOES_NOT_COMPILE, ExerciseStatus.REFUSED);

    private static final Set<Verdict> NOT_KEPT = Set.of(Verdict.TIMED_OUT, Verdict.NOT_RUN);

    private final Fingerprint fingerprint;
    private final Map<String, ExerciseReport> reports = new ConcurrentHashMap<>();
    private final TestResultCache equalClasses = new TestResultCache();
    private final AtomicInteger taken = new AtomicInteger();

    /** @param exercises those that the run grades */
    public ExerciseCache(Kit kit, List<ExerciseRubric> exercises) {
        this(new Fingerprint(kit, exercises));
    }

    public ExerciseCache(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public ExerciseReport of(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        Map<Reading, String> answers = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            String answer = fingerprint.of(exercise, submission, reading);
            ExerciseReport known = reports.get(answer);
            if (known != null) {
                taken.incrementAndGet();
                return known;
            }
            answers.put(reading, answer);
        }
        Assessment assessment = grading.get();
        if (assessment.clean()) {
            answers.forEach((reading, answer) -> keep(reading, answer, assessment.report()));
        }
        return assessment.report();
    }

    /** Whether an answer that reads like this need not be graded again. */
    public boolean knows(String answer) {
        return reports.containsKey(answer);
    }

    public void keep(Reading reading, String answer, ExerciseReport report) {
        if (isSameFor(reading, report)
                && report.criteria().stream().map(CriterionReport::verdict).noneMatch(NOT_KEPT::contains)) {
            reports.put(answer, report);
        }
    }

    /** Whether it would be the same of every answer that reads the same. */
    private static boolean isSameFor(Reading reading, ExerciseReport report) {
        return switch (reading) {
            case TEXT -> KEPT.contains(report.status());
            // What a compiler or the gate refuses is told in their words, which may quote it.
            case LINES -> report.status() == ExerciseStatus.GRADED;
            case WORDS -> report.status() == ExerciseStatus.GRADED && isWithoutFeedback(report);
        };
    }

    /** Feedback and advice can name a line. */
    private static boolean isWithoutFeedback(ExerciseReport report) {
        return report.advice().isEmpty()
                && report.criteria().stream().allMatch(criterion -> criterion.verdict() == Verdict.PASSED);
    }

    @Override
    public TestResults of(TestRun run, Supplier<TestResults> running) {
        return equalClasses.of(run, running);
    }

    /** How many times the tests of an exercise were not run, since another answer had been compiled to the same code. */
    public int sparedRuns() {
        return equalClasses.spared();
    }

    /** How many exercises got the result of an equal answer. */
    public int taken() {
        return taken.get();
    }
}
