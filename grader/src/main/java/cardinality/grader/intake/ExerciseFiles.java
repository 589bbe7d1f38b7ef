package cardinality.grader.intake;

import cardinality.grader.intake.text.Decoded;
import cardinality.grader.intake.text.Decoded.Text;
import cardinality.grader.intake.text.Decoded.Unsure;
import cardinality.grader.intake.text.Encodings;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.SubmittedExercise.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads the answer to one exercise. */
final class ExerciseFiles {

    private final SubmissionFiles files;
    private final List<SourceFile> sources = new ArrayList<>();
    private Optional<SubmittedExercise> problem = Optional.empty();

    ExerciseFiles(SubmissionFiles files) {
        this.files = files;
    }

    /** @throws IOException if the machine fails to read a file */
    SubmittedExercise read(List<SourceFile> stubs) throws IOException {
        for (SourceFile stub : stubs) {
            List<String> candidates = files.of(stub);
            if (candidates.isEmpty()) {
                sources.add(stub.asStandIn());
                continue;
            }
            try {
                take(stub, candidates);
            } catch (RejectedInputException e) {
                problem(new NotTaken(e.reason()));
            } catch (ZipException | EOFException e) {
                problem(new NotTaken(
                        new RejectedInputException(candidates.get(0) + " cannot be read; hand it in again").reason()));
            }
        }
        for (SourceFile source : sources) {
            empty(source).ifPresent(this::problem);
        }
        return problem.orElse(new Sources(sources));
    }

    private void problem(SubmittedExercise found) {
        problem = problem.or(() -> Optional.of(found));
    }

    private void take(SourceFile stub, List<String> candidates) throws IOException, RejectedInputException {
        if (candidates.size() > 1) {
            throw new RejectedInputException("two copies of " + stub.fileName() + ": " + candidates.get(0) + " and "
                    + candidates.get(1) + "; hand in one project");
        }
        Decoded decoded = Encodings.decode(files.source().read(candidates.get(0), SubmissionReader.MAX_SOURCE_BYTES));
        if (decoded instanceof Text text) {
            sources.add(new SourceFile(stub.className(), text.text()));
        } else if (decoded instanceof Unsure unsure) {
            String seems = unsure.seemsToBe()
                    .map(charset -> ", it seems to be " + charset)
                    .orElse("");
            problem(new Unreadable(
                    stub.path(),
                    stub.fileName() + " is not UTF-8" + seems + "; save it as UTF-8 and hand it in again"));
        }
    }

    /** Without this, an empty file would be a class that the tests cannot find. */
    private Optional<SubmittedExercise> empty(SourceFile source) {
        if (source.standIn() || !new SourceText(source.text()).declaresNothing()) {
            return Optional.empty();
        }
        String type = source.className().substring(source.className().lastIndexOf('.') + 1);
        boolean isElsewhere = sources.stream().anyMatch(other -> new SourceText(other.text()).declares(type));
        String what = source.text().isBlank() ? "is empty" : "has no code, only comments, package or imports";
        return isElsewhere
                ? Optional.empty()
                : Optional.of(
                        new Unreadable(source.path(), source.fileName() + " " + what + "; it has to declare " + type));
    }
}
