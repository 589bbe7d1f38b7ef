package cardinality.grader.intake;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
public final class SubmissionReader {

    /** Ten times the size of a long solution. */
    private static final int MAX_SOURCE_BYTES = 64 * 1024;

    private final Kit kit;

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
        try (SubmissionSource source = open(at.path())) {
            return read(at.id(), source);
        } catch (ZipException | EOFException e) {
            throw new RejectedInputException(at.id() + " is no zip file that can be read; hand it in again");
        } catch (IllegalArgumentException e) {
            // ZipFile reports entry names it cannot decode as an illegal argument.
            throw new RejectedInputException(at.id() + " cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UnreadableException(at.path().toString(), why(e));
        }
    }

    private static String why(IOException e) {
        return e instanceof AccessDeniedException
                ? "no permission"
                : e instanceof NoSuchFileException ? "it is gone" : String.valueOf(e.getMessage());
    }

    private static SubmissionSource open(Path path) throws IOException, RejectedInputException {
        return Files.isDirectory(path) ? new FolderSource(path) : new ZipSource(path);
    }

    Submission read(String id, SubmissionSource source)
            throws IOException, RejectedInputException, UnreadableException {
        Listing listing = source.list();
        Map<String, SubmittedExercise> exercises = new HashMap<>();
        int found = 0;
        List<String> leftOut = new ArrayList<>();
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            List<SourceFile> sources = new ArrayList<>();
            Optional<SubmittedExercise> problem = Optional.empty();
            for (SourceFile stub : kit.stubs(exercise)) {
                List<String> candidates = candidates(stub, listing.javaFiles());
                found += candidates.size();
                if (candidates.isEmpty() && !listing.unreadable().isEmpty()) {
                    // The missing file may be there.
                    throw new UnreadableException(
                            id + ": " + listing.unreadable().get(0), "no permission, or the machine failed");
                }
                try {
                    sources.add(candidates.isEmpty() ? stub.asStandIn() : source(stub, candidates, source));
                } catch (CharacterCodingException e) {
                    problem = problem.or(() -> Optional.of(new SubmittedExercise.Unreadable(
                            stub.path(), stub.fileName() + " is not UTF-8; save it as UTF-8 and hand it in again")));
                } catch (RejectedInputException e) {
                    problem = problem.or(() -> Optional.of(new SubmittedExercise.NotTaken(e.reason())));
                } catch (ZipException | EOFException e) {
                    String reason = new RejectedInputException(candidates.get(0) + " cannot be read; hand it in again")
                            .reason();
                    problem = problem.or(() -> Optional.of(new SubmittedExercise.NotTaken(reason)));
                } catch (IOException e) {
                    throw new UnreadableException(id + ": " + candidates.get(0), why(e));
                }
            }
            exercises.put(exercise.id(), problem.orElse(new SubmittedExercise.Sources(sources)));
        }
        Optional<String> nothing = found > 0
                ? Optional.empty()
                : Optional.of("no file of the kit was found; expected src/main/java/cardinality/… in a folder or zip");
        leftOut.addAll(listing.leftOut());
        Optional<String> message = Stream.of(nothing, Listing.remark(leftOut))
                .flatMap(Optional::stream)
                .map(PlainText::line)
                .reduce((a, b) -> a + "; " + b);
        return new Submission(id, exercises, message);
    }

    /** Returns the files that could be this source, wherever the project is in the submission. */
    private static List<String> candidates(SourceFile stub, List<String> javaFiles) {
        List<String> exact = named(stub, javaFiles, false);
        return exact.isEmpty() ? named(stub, javaFiles, true) : exact;
    }

    /**
     * A file system or a repository can keep a name in other letters than the student's file system shows. What a file
     * declares is decided by its text.
     */
    private static List<String> named(SourceFile stub, List<String> javaFiles, boolean ignoreCase) {
        String name = "/" + stub.path();
        return javaFiles.stream()
                .filter(path -> ("/" + path)
                        .regionMatches(ignoreCase, path.length() + 1 - name.length(), name, 0, name.length()))
                .toList();
    }

    private static SourceFile source(SourceFile stub, List<String> candidates, SubmissionSource source)
            throws IOException, RejectedInputException {
        if (candidates.size() > 1) {
            throw new RejectedInputException("two copies of " + stub.fileName() + ": " + candidates.get(0) + " and "
                    + candidates.get(1) + "; hand in one project");
        }
        byte[] bytes = source.read(candidates.get(0), MAX_SOURCE_BYTES);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            // In UTF-16, every other byte of English text is 0, which is valid UTF-8.
            throw new CharacterCodingException();
        }
        return new SourceFile(stub.className(), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
