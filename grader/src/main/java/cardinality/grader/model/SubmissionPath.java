package cardinality.grader.model;

import java.nio.file.Path;

/**
 * Where a submission lies.
 *
 * @param id its name: that of the folder, or of the zip without its ending; a longer one where that would not tell it from another
 * @param path the folder or zip
 */
public record SubmissionPath(String id, Path path) {}
