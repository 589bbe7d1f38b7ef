package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.report.json.Timeless;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The same submission gets exactly the same report, whichever worker grades it, whatever that worker graded before, and
 * whatever is graded at the same time.
 */
class ReproducibilityTest {

    /** Submissions with SQL in the feedback, with rows in it, and graded over their own entities. */
    private static final List<String> SAMPLES =
            List.of("08-join-table-by-mistake", "15-schema-defaults", "25-queries-over-own-entities");

    /** {@code -Dcardinality.repetitions=50} runs a longer test. */
    private static final int REPETITIONS = Integer.getInteger("cardinality.repetitions", 5);

    @Test
    void everyRepetitionGivesTheSameReport() throws RejectedInputException {
        List<SubmissionPath> repeated = new ArrayList<>();
        for (SubmissionPath sample : samples()) {
            repeated.addAll(Collections.nCopies(REPETITIONS, sample));
        }
        Collections.shuffle(repeated, new Random(11));
        Map<String, List<String>> reports = new TreeMap<>();
        try (Autograder autograder = new Autograder(Kit.load(), 2, exercise -> true, WorkerSettings.usual())) {
            autograder
                    .grade(repeated, ResultCache.NONE, GradingListener.NONE)
                    .submissions()
                    .forEach(report -> reports.computeIfAbsent(report.id(), id -> new ArrayList<>())
                            .add(Timeless.text(report)));
        }
        assertThat(reports).hasSize(SAMPLES.size());
        reports.forEach(
                (id, texts) -> assertThat(texts).as(id).hasSize(REPETITIONS).containsOnly(texts.get(0)));
    }

    private static List<SubmissionPath> samples() throws RejectedInputException {
        return SubmissionFinder.find(List.of(Path.of("sample-class"))).submissions().stream()
                .filter(sample -> SAMPLES.contains(sample.id()))
                .toList();
    }
}
