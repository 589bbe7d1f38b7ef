package cardinality.grader.report;

import cardinality.grader.model.Gradebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A format for writing results. Each format has its own sub-package and depends only on the model. */
public interface ReportFormat {

    /** The name of the format for users, such as {@code json}. */
    String name();

    /**
     * Writes the results of a class into a folder, each file completely or not at all.
     *
     * @param folder created if it does not exist
     * @return the written files, the most important one first
     * @throws IOException if a file cannot be written; the files before it have been written
     */
    List<Path> write(Gradebook gradebook, Path folder) throws IOException;
}
