package cardinality.grader.cli;

import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines about the duration of a run, for standard error. */
final class RunSummary {

    /** With fewer submissions, the median mostly shows the start of the workers. */
    private static final int MIN_PER_WORKER = 4;

    private RunSummary() {}

    /**
     * @param workers the number of workers that graded at the same time
     * @param millis the duration of the run
     */
    static List<String> of(Gradebook gradebook, int workers, long millis) {
        long[] each = gradebook.submissions().stream()
                .mapToLong(GradeReport::durationMs)
                .sorted()
                .toArray();
        if (each.length == 0) {
            return List.of("this shard of the class has no submissions");
        }
        String total = String.format(
                Locale.ROOT,
                "%d %s in %.1f s",
                each.length,
                each.length == 1 ? "submission" : "submissions",
                millis / 1000.0);
        return List.of(
                each.length < MIN_PER_WORKER * workers
                        ? total
                        : total + "; half of them took less than " + each[each.length / 2] + " ms each");
    }

    /** Lines about the work that the cache avoided. */
    static List<String> of(ExerciseCache cache) {
        List<String> lines = new ArrayList<>();
        if (cache.hits() > 0) {
            lines.add("exercises not graded again because an equal answer was: " + cache.hits());
        }
        if (cache.avoidedRuns() > 0) {
            lines.add("exercises not run again because they compiled to the same code: " + cache.avoidedRuns());
        }
        return lines;
    }
}
