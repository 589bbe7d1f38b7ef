package cardinality.grader.authoring.benchmark;

import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes submissions to a disk, as students would submit them. */
final class SubmissionFolder {

    private SubmissionFolder() {}

    /** Writes each submission into a folder with its name. */
    static void write(List<Submission> submissions, Path folder) throws IOException {
        for (Submission submission : submissions) {
            writeOne(submission, folder.resolve(submission.id()));
        }
    }

    /** Writes the sources of one submission and overwrites existing files. */
    static void writeOne(Submission submission, Path folder) throws IOException {
        for (var submitted : submission.exercises().values()) {
            if (submitted instanceof Sources sources) {
                for (SourceFile source : sources.files()) {
                    Path file = folder.resolve(source.path());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, source.text());
                }
            }
        }
    }
}
