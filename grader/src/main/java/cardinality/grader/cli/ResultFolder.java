package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.journal.Journal;
import cardinality.grader.intake.CurrentCohort;
import cardinality.grader.model.Gradebook;
import cardinality.grader.process.MachineFault;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.compare.Comparison;
import cardinality.grader.report.html.ComparisonPage;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** The folder of {@code --out}, with error messages for the user. */
record ResultFolder(Path path) {

    /** Starts a journal. */
    Journal begin(Kit kit, List<ExerciseRubric> exercises) throws UsageException {
        return open(() -> Journal.begin(path, kit, exercises));
    }

    /**
     * Resumes the journal of an earlier run.
     *
     * @param warnings receives one line for each line of the journal that is not taken
     */
    Journal resume(Kit kit, List<ExerciseRubric> exercises, CurrentCohort cohort, Consumer<String> warnings)
            throws UsageException {
        return open(() -> Journal.resume(path, kit, exercises, cohort, warnings));
    }

    private Journal open(Opening opening) throws UsageException {
        try {
            return opening.open();
        } catch (FileSystemException e) {
            throw new UsageException(
                    "--out " + path + ": cannot be written to (" + FileFault.reasonOf(e) + "); choose another folder");
        } catch (IOException e) {
            throw new UsageException("--out " + path + ": " + e.getMessage());
        }
    }

    private interface Opening {
        Journal open() throws IOException;
    }

    /**
     * Writes results.
     *
     * @return the written files
     * @throws MachineFault if one of them cannot be written
     */
    List<Path> write(Gradebook gradebook, ReportFormat format) {
        try {
            return format.write(gradebook, path);
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new MachineFault(
                    "the results in format " + format.name() + " cannot be written to " + path + ": "
                            + FileFault.reasonOf(e),
                    e);
        }
    }

    /**
     * Writes the page of what changed since another run.
     *
     * @return the written file
     * @throws MachineFault if it cannot be written
     */
    Path write(Comparison comparison) {
        try {
            return ComparisonPage.write(comparison, path, Files.exists(path.resolve("index.html")));
        } catch (IOException e) {
            throw new MachineFault(
                    ComparisonPage.FILE + " cannot be written to " + path + ": " + FileFault.reasonOf(e), e);
        }
    }

    /**
     * Removes the page of an earlier comparison, which is not about the results that are there now.
     *
     * @throws MachineFault if it cannot be removed
     */
    void removeComparison() {
        try {
            Files.deleteIfExists(path.resolve(ComparisonPage.FILE));
        } catch (IOException e) {
            throw new MachineFault(
                    ComparisonPage.FILE + " of an earlier run cannot be removed from " + path + ": "
                            + FileFault.reasonOf(e),
                    e);
        }
    }

    /** Adds advice to a fault in the middle of a run. */
    MachineFault broken(MachineFault fault) {
        return new MachineFault(
                fault.getMessage() + "; what was graded by then is kept, and '--resume --out " + path
                        + "' goes on from there",
                fault);
    }

    /** The message of a run that is stopped. */
    String stoppedAfter(int kept, int total) {
        return "stopped after " + kept + " of " + total + " submissions; '--resume --out " + path
                + "' goes on from there";
    }
}
