package cardinality.grader.report;

import cardinality.grader.model.Gradebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A format that results are written in. Each has a sub-package of its own and knows nothing but the model. */
public interface ReportFormat {

    /** Its name for users, such as {@code json}. */
    String name();

    /**
     * Writes the results of a class into a folder, each file whole or not at all.
     *
     * @param folder is created if it is not there
     * @return the files that were written, the most important one first
     * @throws IOException if one of them cannot be written; those before it are there
     */
    List<Path> write(Gradebook gradebook, Path folder) throws IOException;
}
