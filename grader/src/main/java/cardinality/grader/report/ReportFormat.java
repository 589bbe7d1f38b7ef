package cardinality.grader.report;

import cardinality.grader.model.Gradebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A format for writing results. Each format has its own sub-package and depends only on the model. */
public interface ReportFormat {

    /** The name of the format for users, such as {@code json}. */
    String name();

    /**
     * Says why results of these people and this maximum cannot be written, in one line that says what to do. Asked before
     * anything is written, and before a run, when there are no results of exercises yet.
     */
    default Optional<String> objection(Gradebook gradebook) {
        return Optional.empty();
    }

    /** What to tell the user about written results, one line each. */
    default List<String> remarks(Gradebook gradebook) {
        return List.of();
    }

    /**
     * Writes the results of a class into a folder, each file completely or not at all.
     *
     * @param folder created if it does not exist
     * @return the written files, the most important one first
     * @throws IOException if a file cannot be written; the files before it have been written
     */
    List<Path> write(Gradebook gradebook, Path folder) throws IOException;
}
