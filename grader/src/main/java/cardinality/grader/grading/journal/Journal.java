package cardinality.grader.grading.journal;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.KnownResults;
import cardinality.grader.grading.TestRun;
import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.grading.cache.Fingerprint;
import cardinality.grader.grading.cache.Fingerprint.Reading;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.model.TestResults;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.json.GradesReader;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
 * The file {@code journal.jsonl} beside the reports: a line for each submission that is graded, written and forced to the
 * disk before anything else is told of it. A line that broke off in the middle does not count.
 */
public final class Journal implements KnownResults, AutoCloseable {

    static final String FILE = "journal.jsonl";
    private static final String PREVIOUS = "journal.previous.jsonl";
    private static final String PREVIOUS_GRADES = "grades.previous.json";

    private final FileChannel file;
    private final Fingerprint fingerprint;
    private final Map<String, GradesReader.Line> earlier = new HashMap<>();
    private final ExerciseCache equalAnswers;
    private final AtomicInteger taken = new AtomicInteger();
    private int written;
    private boolean stopped;

    private Journal(FileChannel file, Fingerprint fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
        this.equalAnswers = new ExerciseCache(fingerprint);
    }

    /** A run begins anew. What another one has left is put aside, in case that somebody meant to resume it. */
    public static Journal begin(Path folder, Kit kit, List<ExerciseRubric> exercises) throws IOException {
        Journal journal = open(folder, kit, exercises);
        if (journal.file.size() > 0) {
            Files.copy(folder.resolve(FILE), folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
            journal.file.truncate(0);
        }
        if (Files.exists(folder.resolve(GradesJson.FILE))) {
            // If this run breaks off, nobody takes the results of the other one for its.
            Files.move(
                    folder.resolve(GradesJson.FILE),
                    folder.resolve(PREVIOUS_GRADES),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return journal;
    }

    /**
     * A run takes up what another one has left, whether that was broken off or came to its end.
     *
     * @param ofClass gives the submission of an id as it is now
     * @param setAside is told of each line that is not taken, in a line
     */
    public static Journal resume(
            Path folder,
            Kit kit,
            List<ExerciseRubric> exercises,
            Function<String, Optional<Submission>> ofClass,
            Consumer<String> setAside)
            throws IOException {
        Journal journal = open(folder, kit, exercises);
        EarlierResults kept =
                new EarlierResults(journal.fingerprint, new GradesReader(kit.rubric()), exercises, ofClass, setAside);
        journal.read(kept);
        return journal;
    }

    private static Journal open(Path folder, Kit kit, List<ExerciseRubric> exercises) throws IOException {
        Files.createDirectories(folder);
        FileChannel file = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isOurs(file)) {
            file.close();
            throw new IOException("another run is writing to this folder; wait for it, or choose another");
        }
        return new Journal(file, new Fingerprint(kit, exercises));
    }

    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void read(EarlierResults kept) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // Goes on until all is read.
        }
        byte[] all = bytes.array();
        int start = 0;
        int number = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                kept.add(++number, new String(all, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        earlier.putAll(kept.lines());
        kept.giveTo(equalAnswers);
        // What follows the last whole line is not one.
        file.truncate(start);
        file.position(start);
    }

    /** A result after a fault of the grader is not kept: the next run may do better. */
    @Override
    public GradeReport of(Submission submission, Supplier<GradeReport> grading) {
        String graded = fingerprint.of(submission);
        GradesReader.Line known = earlier.get(submission.id());
        // It may have changed since the journal was read.
        if (known != null && known.fingerprint().equals(graded)) {
            taken.incrementAndGet();
            return known.report();
        }
        GradeReport report = grading.get();
        if (report.graderError().isEmpty()) {
            Map<String, String> answers = new TreeMap<>();
            for (ExerciseReport exercise : report.exercises()) {
                String answer = fingerprint.of(exercise.exercise(), submission, Reading.TEXT);
                // What no equal answer may be given in this run, none may be given in the next.
                if (equalAnswers.knows(answer)) {
                    answers.put(exercise.exercise().id(), answer);
                }
            }
            append(GradesJson.line(graded, answers, report));
        }
        return report;
    }

    @Override
    public ExerciseReport of(ExerciseRubric exercise, Submission submission, Supplier<Assessment> grading) {
        return equalAnswers.of(exercise, submission, grading);
    }

    @Override
    public TestResults of(TestRun run, Supplier<TestResults> running) {
        return equalAnswers.of(run, running);
    }

    /** As in {@link ExerciseCache}. */
    public int sparedRuns() {
        return equalAnswers.sparedRuns();
    }

    /** How many exercises got the result of an equal answer. */
    public int equalAnswers() {
        return equalAnswers.taken();
    }

    /** How many results were taken over from an earlier run. */
    public int taken() {
        return taken.get();
    }

    /**
     * Has no further line written.
     *
     * @return how many results of this run are kept, those that it took over among them
     */
    public synchronized int stop() {
        stopped = true;
        return taken.get() + written;
    }

    private synchronized void append(String text) {
        if (stopped) {
            return;
        }
        try {
            ByteBuffer line = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
            written++;
        } catch (IOException e) {
            // A line after half of one would be lost with it.
            stopped = true;
            throw new UncheckedIOException(FILE + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
