package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.Limits;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.report.json.Timeless;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * In a class in which every third submission is hostile, honest submissions get the same results as without the hostile
 * ones, byte for byte.
 */
class MixedCohortTest {

    /** {@code -Dcardinality.mixed=300} tests a class of the size of a lecture. */
    private static final int SIZE = Integer.getInteger("cardinality.mixed", 12);

    private static final int JOBS = 2;

    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(30));
    private static final Kit KIT = Kit.load();

    @Test
    void hostileSubmissionsDoNotChangeTheResultsOfHonestOnes() throws Exception {
        List<Submission> honest =
                new SampledCohort(KIT, exercise -> true).draw(SIZE - SIZE / 3, 5, Similarity.SAME_CODE);
        List<Submission> mixed = new ArrayList<>();
        List<Submission> hostile = hostile(SIZE / 3);
        for (int i = 0; i < hostile.size(); i++) {
            mixed.addAll(honest.subList(2 * i, 2 * i + 2));
            mixed.add(hostile.get(i));
        }
        mixed.addAll(honest.subList(2 * hostile.size(), honest.size()));

        Map<String, String> alone = grade(honest);
        Map<String, String> among = grade(mixed);

        assertThat(among).hasSize(SIZE);
        alone.forEach((id, report) -> assertThat(among.get(id)).as(id).isEqualTo(report));
        among.values().forEach(report -> assertThat(report).doesNotContain("grader-error"));
    }

    private static List<Submission> hostile(int count) throws IOException, CorpusException {
        List<HostileEntry> entries = new ArrayList<>(HostileEntry.all(KIT));
        Collections.shuffle(entries, new Random(7));
        return entries.subList(0, count).stream().map(MixedCohortTest::whole).toList();
    }

    /** The reference in all exercises except the attacked one. */
    private static Submission whole(HostileEntry entry) {
        Map<String, SubmittedExercise> exercises = new HashMap<>();
        for (ExerciseRubric exercise : KIT.rubric().exercises()) {
            List<SourceFile> reference = KIT.reference(exercise);
            exercises.put(exercise.id(), new Sources(reference));
        }
        exercises.putAll(entry.attempt().whole());
        exercises.put(entry.attempt().exercise().id(), entry.attempt().submitted());
        return new Submission(entry.name(), exercises, Optional.empty());
    }

    /** Returns reports without durations, by id. */
    private static Map<String, String> grade(List<Submission> submissions) throws Exception {
        WorkerSettings settings = new WorkerSettings(SHORT, TestIsolation.chosen(), WorkerDatabase.H2);
        ExecutorService threads = Executors.newFixedThreadPool(JOBS);
        try (Autograder autograder = new Autograder(KIT, JOBS, exercise -> true, settings)) {
            List<Callable<GradeReport>> work = new ArrayList<>();
            submissions.forEach(submission -> work.add(() -> autograder.grade(submission)));
            Map<String, String> reports = new TreeMap<>();
            for (Future<GradeReport> report : threads.invokeAll(work)) {
                reports.put(report.get().id(), Timeless.text(report.get()));
            }
            return reports;
        } finally {
            threads.shutdownNow();
        }
    }
}
