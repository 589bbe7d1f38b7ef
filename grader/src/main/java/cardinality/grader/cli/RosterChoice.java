package cardinality.grader.cli;

import cardinality.grader.intake.roster.Roster;
import cardinality.grader.intake.roster.RosterException;
import cardinality.grader.intake.roster.RosterFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say who is who. */
@Command
final class RosterChoice {

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Names the students: the grading worksheet of Moodle, the gradebook of Canvas, the roster of"
                    + " GitHub Classroom, or another CSV with --id-column or --name-column.")
    private @Nullable Path file;

    @Option(names = "--id-column", paramLabel = "HEADER", description = "The column of --roster that holds ids.")
    private @Nullable String idColumn;

    @Option(names = "--name-column", paramLabel = "HEADER", description = "The column of --roster that holds names.")
    private @Nullable String nameColumn;

    /** The file, if there is one. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** @throws UsageException if the file is no roster */
    Optional<Roster> roster() throws UsageException {
        if (file == null) {
            if (idColumn != null || nameColumn != null) {
                throw new UsageException("--id-column and --name-column need --roster");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(RosterFile.read(file, Optional.ofNullable(idColumn), Optional.ofNullable(nameColumn)));
        } catch (RosterException e) {
            throw new UsageException("--roster " + e.reason());
        }
    }
}
