package cardinality.grader.grading.cache;

import cardinality.grader.grading.TestRun;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Sha256;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResult.Observed;
import cardinality.grader.model.TestResults;
import cardinality.testkit.Observation.Outcome.Failed;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Caches test results by the class files that the tests ran over. Answers that differ in comments, layout or names of
 * local variables compile to the same code, so their tests run once. Thread-safe.
 */
final class TestResultCache {

    private final Map<String, TestResults> byFiles = new ConcurrentHashMap<>();
    private final Map<String, TestResults> byCode = new ConcurrentHashMap<>();
    private final AtomicInteger hits = new AtomicInteger();

    /** See {@link cardinality.grader.grading.ResultCache}. */
    TestResults of(TestRun run, Supplier<TestResults> running) {
        String files = key(run, ClassFiles::digest);
        String code = key(run, ClassFiles::digestOfCode);
        TestResults known = byFiles.getOrDefault(files, byCode.get(code));
        if (known != null) {
            hits.incrementAndGet();
            return known;
        }
        TestResults results = running.get();
        keep(files, code, results);
        return results;
    }

    /** The number of times that the tests of an exercise were not run. */
    int hits() {
        return hits.get();
    }

    private void keep(String files, String code, TestResults results) {
        if (!results.clean() || !results.byTest().values().stream().allMatch(Observed.class::isInstance)) {
            // The result may depend on timing, or on a process that crashed or was contaminated.
            return;
        }
        if (isWithoutFeedback(results.byTest().values())) {
            byCode.put(code, results);
        } else {
            // Feedback can name a line, and a message of Java can name a local variable.
            byFiles.put(files, results);
        }
    }

    private static boolean isWithoutFeedback(Collection<TestResult> results) {
        return results.stream()
                .noneMatch(result -> result instanceof Observed observed && observed.outcome() instanceof Failed);
    }

    private static String key(TestRun run, Function<ClassFiles, String> digest) {
        Sha256 key = new Sha256();
        key.add(digest.apply(run.classes().classes()));
        key.add(digest.apply(run.below().classes()));
        run.tests().forEach(test -> key.add(test.toString()));
        return key.hex();
    }
}
