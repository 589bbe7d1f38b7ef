package cardinality.grader.submission;

import java.nio.file.Path;

/**
 * Where a submission lies.
 *
 * @param id its name: that of the folder, or of the zip without its ending
 * @param path the folder or zip
 */
public record SubmissionPath(String id, Path path) {}
