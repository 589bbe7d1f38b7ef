package cardinality.grader.submission;

import java.io.IOException;

/** The files of a submission, in a folder or in a zip. Paths are relative and have {@code /} between their parts. */
interface HandedIn extends AutoCloseable {

    /**
     * Looks through it.
     *
     * @throws NotTakenException if there are too many files
     */
    Listing list() throws IOException, NotTakenException;

    /**
     * The bytes of one of these files.
     *
     * @throws NotTakenException if it is a link, or larger than {@code limit} bytes
     */
    byte[] read(String path, int limit) throws IOException, NotTakenException;

    @Override
    void close() throws IOException;
}
