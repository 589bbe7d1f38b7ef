package cardinality.grader.grading.journal;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.ResultCache;
import cardinality.grader.grading.TestRun;
import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.grading.cache.Fingerprint;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.json.GradesReader;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes each result to {@code journal.jsonl} next to the reports before it is used elsewhere, and passes the results
 * of an interrupted run to the run that resumes it.
 */
public final class Journal implements ResultCache, AutoCloseable {

    /** The name of the journal in the folder of a run. */
    public static final String FILE = JournalFile.NAME;

    private final String kitVersion;
    private final JournalFile file;
    private final Fingerprint fingerprint;
    private final ExerciseCache exercises;
    private final Map<String, GradesReader.Line> earlier = new HashMap<>();
    private final AtomicInteger resumed = new AtomicInteger();

    private Journal(String kitVersion, JournalFile file, Fingerprint fingerprint) {
        this.kitVersion = kitVersion;
        this.file = file;
        this.fingerprint = fingerprint;
        this.exercises = new ExerciseCache(fingerprint);
    }

    /** Starts a new journal. An earlier one in the folder is kept under another name. */
    public static Journal begin(Path folder, Kit kit, List<ExerciseRubric> exercises) throws IOException {
        JournalFile file = JournalFile.open(folder);
        file.begin();
        return new Journal(kit.version(), file, new Fingerprint(kit, exercises));
    }

    /**
     * Resumes the journal of another run, whether that was interrupted or finished. Each line that is not taken causes
     * a warning, and the original file is kept under another name.
     *
     * @param ofClass returns the current submission with an id
     * @param warnings receives one line with the reason for each line that is not taken
     * @throws IOException if the file cannot be read or written, or was written by another version of the kit
     */
    public static Journal resume(
            Path folder,
            Kit kit,
            List<ExerciseRubric> exercises,
            Function<String, Optional<Submission>> ofClass,
            Consumer<String> warnings)
            throws IOException {
        Fingerprint fingerprint = new Fingerprint(kit, exercises);
        EarlierResults results = new EarlierResults(
                kit.version(), fingerprint, new GradesReader(kit.rubric()), exercises, ofClass, warnings);
        JournalFile file = JournalFile.open(folder);
        try {
            List<String> lines = file.lines();
            results.add(lines);
            List<String> taken = results.texts();
            if (taken.size() < lines.size()) {
                warnings.accept("the journal as it was is kept as " + file.keepOnly(taken));
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
        Journal journal = new Journal(kit.version(), file, fingerprint);
        journal.earlier.putAll(results.lines());
        results.giveTo(journal.exercises);
        return journal;
    }

    /** The result of a grader fault is not stored, because the next run may succeed. */
    @Override
    public GradeReport reportOf(Submission submission, Supplier<GradeReport> grading) {
        String graded = fingerprint.of(submission);
        GradesReader.Line known = earlier.get(submission.id());
        // The submission may have changed since the journal was read.
        if (known != null && known.fingerprint().equals(graded)) {
            resumed.incrementAndGet();
            return known.report();
        }
        GradeReport report = grading.get();
        if (report.graderError().isEmpty()) {
            file.append(GradesJson.line(kitVersion, graded, answers(submission, report), report));
        }
        return report;
    }

    /** A result that is not reused for an equal answer in this run is not reused in the next run either. */
    private Map<String, String> answers(Submission submission, GradeReport report) {
        Map<String, String> answers = new TreeMap<>();
        for (ExerciseReport exercise : report.exercises()) {
            String answer = fingerprint.of(exercise.exercise(), submission);
            if (exercises.knows(answer)) {
                answers.put(exercise.exercise().id(), answer);
            }
        }
        return answers;
    }

    @Override
    public ExerciseReport reportOf(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        return exercises.reportOf(exercise, submission, grading);
    }

    @Override
    public TestResults resultsOf(TestRun run, Supplier<TestResults> running) {
        return exercises.resultsOf(run, running);
    }

    /** The cache of the exercises of this run. */
    public ExerciseCache exercises() {
        return exercises;
    }

    /** The number of results from an earlier run. */
    public int resumed() {
        return resumed.get();
    }

    /**
     * Stops writing lines.
     *
     * @return the number of stored results of this run, including those from an earlier run
     */
    public int stop() {
        return resumed.get() + file.stop();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
