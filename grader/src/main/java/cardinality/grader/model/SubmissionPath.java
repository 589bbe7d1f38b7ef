package cardinality.grader.model;

import java.nio.file.Path;
import java.util.List;

/**
 * The location of a submission.
 *
 * @param id its name, unique in the class
 * @param parts where its files are, at least one
 * @param arrival how it arrived, and whose it is
 */
public record SubmissionPath(String id, List<Part> parts, Arrival arrival) {

    public SubmissionPath {
        parts = List.copyOf(parts);
    }

    /** A submission that is a folder or zip. */
    public SubmissionPath(String id, Path path) {
        this(
                id,
                List.of(new Part(
                        path,
                        "",
                        path.getFileName() == null
                                ? path.toString()
                                : path.getFileName().toString())),
                Arrival.NONE);
    }

    /**
     * A part of a submission.
     *
     * @param path a folder or file on the disk
     * @param inside the folder or file within a zip; empty if the file itself is meant
     * @param as the name of the file as the student handed it in; empty for a folder within a zip
     */
    public record Part(Path path, String inside, String as) {}

    /** The folder or file of the first part. */
    public Path path() {
        return parts.get(0).path();
    }

    /** Returns the same submission with another name. */
    public SubmissionPath named(String other) {
        return new SubmissionPath(other, parts, arrival);
    }

    /** Returns the same submission with another arrival. */
    public SubmissionPath arrived(Arrival other) {
        return new SubmissionPath(id, parts, other);
    }
}
