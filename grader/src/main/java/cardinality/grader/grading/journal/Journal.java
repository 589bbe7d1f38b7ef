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
 * Keeps each result in {@code journal.jsonl} beside the reports before anything else learns of it, and gives the results of a run
 * that broke off to the run that resumes it.
 */
public final class Journal implements ResultCache, AutoCloseable {

    /** Its name in the folder of a run. */
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
     * Takes up the journal of another run, whether that broke off or finished. Lines that are not taken are told of, and the file as it
     * was is kept under another name.
     *
     * @param ofClass gives the submission of an id as it is now
     * @param warnings is told what is not taken and why, in a line each
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

    /** A result after a fault of the grader is not kept: the next run may do better. */
    @Override
    public GradeReport reportOf(Submission submission, Supplier<GradeReport> grading) {
        String graded = fingerprint.of(submission);
        GradesReader.Line known = earlier.get(submission.id());
        // It may have changed since the journal was read.
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

    /** A result that may not be given to an equal answer in this run may not be given to one in the next. */
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

    /** What was known of the exercises of this run. */
    public ExerciseCache exercises() {
        return exercises;
    }

    /** How many results came from an earlier run. */
    public int resumed() {
        return resumed.get();
    }

    /**
     * Has no further line written.
     *
     * @return how many results of this run are kept, those from an earlier run among them
     */
    public int stop() {
        return resumed.get() + file.stop();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
