package cardinality.grader.grading.cache;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.ResultCache;
import cardinality.grader.grading.TestRun;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Caches the results of exercises by answer: an equal answer is not graded again, and tests do not run again over
 * classes that were compiled to the same code. The most frequent answer is an untouched stub. A result is not cached if
 * it may depend on timing or on a crashed process.
 */
public final class ExerciseCache implements ResultCache {

    private static final Set<ExerciseStatus> STATUSES_KEPT =
            Set.of(ExerciseStatus.GRADED, ExerciseStatus.DOES_NOT_COMPILE, ExerciseStatus.REFUSED);

    private static final Set<Verdict> VERDICTS_NOT_KEPT = Set.of(Verdict.TIMED_OUT, Verdict.NOT_RUN);

    private final Fingerprint fingerprint;
    private final Map<String, ExerciseReport> reports = new ConcurrentHashMap<>();
    private final TestResultCache tests = new TestResultCache();
    private final AtomicInteger hits = new AtomicInteger();

    /** @param exercises the exercises that the run grades */
    public ExerciseCache(Kit kit, List<ExerciseRubric> exercises) {
        this(new Fingerprint(kit, exercises));
    }

    /** @param fingerprint determines which answers are equal */
    public ExerciseCache(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public ExerciseReport reportOf(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        String answer = fingerprint.of(exercise, submission);
        ExerciseReport known = reports.get(answer);
        if (known != null) {
            hits.incrementAndGet();
            return known;
        }
        Assessment assessment = grading.get();
        if (assessment.clean()) {
            keep(answer, assessment.report());
        }
        return assessment.report();
    }

    /** Whether the result of an answer with this {@link Fingerprint} is cached. */
    public boolean knows(String answer) {
        return reports.containsKey(answer);
    }

    /**
     * Caches a result if it is the same for every equal answer.
     *
     * @param answer the {@link Fingerprint} of the answer
     */
    public void keep(String answer, ExerciseReport report) {
        if (STATUSES_KEPT.contains(report.status())
                && report.criteria().stream().map(CriterionReport::verdict).noneMatch(VERDICTS_NOT_KEPT::contains)) {
            reports.put(answer, report);
        }
    }

    @Override
    public TestResults resultsOf(TestRun run, Supplier<TestResults> running) {
        return tests.of(run, running);
    }

    /**
     * The number of times that the tests of an exercise were not run because another answer had been compiled to the
     * same code.
     */
    public int avoidedRuns() {
        return tests.hits();
    }

    /** The number of exercises that got the cached result of an equal answer. */
    public int hits() {
        return hits.get();
    }
}
