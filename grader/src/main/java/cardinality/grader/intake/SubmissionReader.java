package cardinality.grader.intake;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.MissingFile;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Reads submissions. It takes only the files that an exercise's rubric declares, so submitted tests, build files and
 * settings have no effect. The untouched stub stands in for a missing file.
 */
public final class SubmissionReader implements AutoCloseable {

    /** Ten times the size of a long solution. */
    static final int MAX_SOURCE_BYTES = 64 * 1024;

    private final Kit kit;
    private final SubmissionSources sources = new SubmissionSources();

    /** @param kit supplies the declared files and the stubs that replace missing ones */
    public SubmissionReader(Kit kit) {
        this.kit = kit;
    }

    /**
     * Reads one submission.
     *
     * @throws RejectedInputException if the submission is unreadable for everybody
     * @throws UnreadableException if the grading user may not read it, or the machine fails to read it
     */
    public Submission read(SubmissionPath at) throws RejectedInputException, UnreadableException {
        return reading(at, source -> read(at.id(), source));
    }

    /**
     * Counts the declared files that a submission has.
     *
     * @throws RejectedInputException if the submission is unreadable for everybody
     * @throws UnreadableException if the grading user may not read it, or the machine fails to read it
     */
    public int count(SubmissionPath at) throws RejectedInputException, UnreadableException {
        return reading(at, source -> {
            try (SubmissionFiles files = new SubmissionFiles(kit, source)) {
                return files.found();
            }
        });
    }

    private interface Reading<T> {
        T from(SubmissionSource source) throws IOException, RejectedInputException, UnreadableException;
    }

    private <T> T reading(SubmissionPath at, Reading<T> reading) throws RejectedInputException, UnreadableException {
        try (SubmissionSource source = sources.open(at)) {
            return reading.from(source);
        } catch (ZipException | EOFException e) {
            throw new RejectedInputException(at.id() + " is no zip file that can be read; hand it in again");
        } catch (IOException e) {
            throw new UnreadableException(at.path().toString(), why(e));
        }
    }

    private static String why(IOException e) {
        return e instanceof AccessDeniedException
                ? "no permission"
                : e instanceof NoSuchFileException ? "it is gone" : String.valueOf(e.getMessage());
    }

    Submission read(String id, SubmissionSource source)
            throws IOException, RejectedInputException, UnreadableException {
        try (SubmissionFiles files = new SubmissionFiles(kit, source)) {
            Map<String, SubmittedExercise> exercises = new HashMap<>();
            List<MissingFile> missing = new ArrayList<>();
            Guesses guesses = files.guesses();
            for (ExerciseRubric exercise : kit.rubric().exercises()) {
                for (SourceFile stub : kit.stubs(exercise)) {
                    if (files.of(stub).isEmpty()) {
                        requireComplete(id, files.listing());
                        missing.add(new MissingFile(exercise.id(), stub.path(), guesses.of(stub)));
                    }
                }
                exercises.put(exercise.id(), answer(id, exercise, files));
            }
            return new Submission(id, exercises, message(files), missing);
        }
    }

    /** A missing file may be where the grading user cannot read. */
    private static void requireComplete(String id, Listing listing) throws UnreadableException {
        if (!listing.unreadable().isEmpty()) {
            throw new UnreadableException(
                    id + ": " + listing.unreadable().get(0), "no permission, or the machine failed");
        }
    }

    private SubmittedExercise answer(String id, ExerciseRubric exercise, SubmissionFiles files)
            throws UnreadableException {
        List<SourceFile> stubs = kit.stubs(exercise);
        try {
            return new ExerciseFiles(files).read(stubs);
        } catch (IOException e) {
            String path = stubs.stream()
                    .flatMap(stub -> files.of(stub).stream())
                    .findFirst()
                    .orElse(exercise.id());
            throw new UnreadableException(id + ": " + path, why(e));
        }
    }

    private static Optional<String> message(SubmissionFiles files) {
        Optional<String> nothing = files.found() > 0
                ? Optional.empty()
                : Optional.of("no file of the kit was found; expected src/main/java/cardinality/… in a folder or zip");
        return Stream.of(
                        nothing,
                        nothing.flatMap(text -> files.guesses().instead()),
                        Listing.remark(files.listing().leftOut()))
                .flatMap(Optional::stream)
                .map(PlainText::line)
                .reduce((a, b) -> a + "; " + b);
    }

    /** Closes the zip of the class, if there was one. */
    @Override
    public void close() {
        sources.close();
    }
}
