package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.KitName;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.json.AlteredResultException;
import cardinality.grader.report.json.GradesFile;
import cardinality.grader.report.json.GradesFile.Content.Broken;
import cardinality.grader.report.json.GradesFile.Content.OfAnotherKit;
import cardinality.grader.report.json.GradesFile.Content.Results;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.json.OutlineFile;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results in a folder that {@code grade} or {@code merge} wrote, with error messages for the user. */
record StoredResults(Path folder) {

    private static final String RESCORED = "grades.rescored.json";

    /** @throws UsageException if the folder has no sound {@code grades.json} of this kit */
    Gradebook read(Kit kit) throws UsageException {
        GradesFile.Content content = new GradesFile(kit).in(folder);
        if (content instanceof Results results) {
            return results.gradebook();
        }
        throw new UsageException(PlainText.line(folder + ": " + why(content, kit)));
    }

    private static String why(GradesFile.Content content, Kit kit) {
        if (content instanceof OfAnotherKit other) {
            return "grades.json was written by another kit (" + KitName.of(other.version(), other.rubricDigest())
                    + "), this is " + KitName.of(kit.version(), kit.rubricDigest()) + "; use the program that graded";
        }
        return content instanceof Broken broken
                ? "grades.json is broken: " + broken.why()
                : "there is no grades.json; name the --out folder of 'grade' or 'merge'";
    }

    /**
     * Keeps a copy of results that other ones are about to replace, if people have decided anything about them.
     *
     * @return a warning in one line; empty if there are no decisions
     * @throws UsageException if the copy cannot be written
     */
    Optional<String> keepDecisions(Kit kit) throws UsageException {
        if (!(new GradesFile(kit).in(folder) instanceof Results results)
                || (results.gradebook().weights().isEmpty()
                        && results.gradebook().submissions().stream().noneMatch(GradeReport::hasAcceptance))) {
            return Optional.empty();
        }
        try {
            Files.copy(folder.resolve(GradesJson.FILE), folder.resolve(RESCORED), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FileFault.cannotWrite(folder.toString(), e);
        }
        return Optional.of(PlainText.line("what 'rescore' changed in " + folder
                + " is not in the new results; the file with it is kept as " + RESCORED));
    }

    /**
     * Reads results of any kit.
     *
     * @param path a folder, or a {@code grades.json} of any name
     * @throws UsageException if it is none
     */
    static Outline outline(Path path) throws UsageException {
        try {
            return OutlineFile.read(path);
        } catch (AlteredResultException e) {
            throw new UsageException(PlainText.line(path + ": " + e.reason()));
        }
    }

    /**
     * Replaces results. All files are written beside the folder's own first, and take their places once none can fail
     * any more for want of space.
     *
     * @param formats what to write, {@code grades.json} first
     * @return the files of each format, the most important one first
     * @throws UsageException if the folder cannot be written to
     */
    List<List<Path>> replace(Gradebook gradebook, List<ReportFormat> formats) throws UsageException {
        try {
            Path draft = Files.createTempDirectory(folder, ".rescored");
            try {
                List<List<Path>> written = new ArrayList<>();
                for (ReportFormat format : formats) {
                    written.add(format.write(gradebook, draft).stream()
                            .map(draft::relativize)
                            .toList());
                }
                move(draft, written.stream().flatMap(List::stream).toList());
                return written.stream()
                        .map(files -> files.stream().map(folder::resolve).toList())
                        .toList();
            } finally {
                delete(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            throw FileFault.cannotWrite(folder.toString(), e);
        }
    }

    private void move(Path draft, List<Path> names) throws IOException {
        for (Path name : names) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new FileSystemException(folder.resolve(name).toString(), null, name + " is a folder");
            }
        }
        for (Path name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.move(draft.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path draft) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    delete(file);
                } else {
                    Files.delete(file);
                }
            }
        }
        Files.delete(draft);
    }
}
