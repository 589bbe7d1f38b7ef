package cardinality.grader.model;

import java.nio.file.Path;

/**
 * The location of a submission.
 *
 * @param id the name of the folder, or of the zip without its extension; a longer name where that is not unique
 * @param path the folder or zip
 */
public record SubmissionPath(String id, Path path) {}
