package cardinality.grader.report.exported;

import cardinality.grader.intake.roster.Roster;
import cardinality.grader.intake.roster.RosterException;
import cardinality.grader.intake.roster.RosterFile;
import cardinality.grader.intake.roster.RosterMatch;
import cardinality.grader.intake.text.FileNames;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.SubmissionPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that a course system exported.
 *
 * @param name the name of the file
 * @param table its cells
 * @param roster its students
 */
public record ExportedFile(String name, ExportedTable table, Roster roster) {

    /** Looks up the submissions of a class in the file. */
    public RosterMatch.Result match(Gradebook gradebook) {
        List<SubmissionPath> submissions = gradebook.submissions().stream()
                .map(report -> new SubmissionPath(report.id(), Path.of("")).arrived(report.arrival()))
                .toList();
        return RosterMatch.of(roster, submissions);
    }

    /** @throws ExportException if it is no file of a course system, or its bytes cannot be kept */
    public static ExportedFile read(Path path) throws ExportException {
        try {
            Roster roster = RosterFile.read(path, Optional.empty(), Optional.empty());
            byte[] bytes = Files.readAllBytes(path);
            String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
            if (ascii.indexOf('\0') >= 0) {
                throw new ExportException(path + " is in UTF-16 or UTF-32; export it again in UTF-8");
            }
            char separator = RosterFile.separator(ascii.lines().findFirst().orElse(""));
            ExportedTable table = new ExportedTable(bytes, separator);
            if (table.isCutOff()) {
                throw new ExportException(path + " ends within quotes, so it is not complete; export it again");
            }
            return new ExportedFile(FileNames.of(path), table, roster);
        } catch (RosterException e) {
            throw new ExportException(e.reason());
        } catch (IOException e) {
            throw new ExportException(path + " cannot be read: " + e.getMessage());
        }
    }
}
