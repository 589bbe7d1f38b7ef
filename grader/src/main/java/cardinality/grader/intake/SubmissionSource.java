package cardinality.grader.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** The files of a submission, in a folder or in a zip. Paths are relative and use {@code /} as the separator. */
interface SubmissionSource extends AutoCloseable {

    /**
     * Lists the files.
     *
     * @throws RejectedInputException if there are too many files
     */
    Listing list() throws IOException, RejectedInputException;

    /**
     * Reads one of these files.
     *
     * @throws RejectedInputException if it is a link, or larger than {@code limit} bytes
     */
    byte[] read(String path, int limit) throws IOException, RejectedInputException;

    /**
     * Opens a zip among these files.
     *
     * @throws RejectedInputException if it is a link, or too large
     */
    SeekableByteChannel open(String path) throws IOException, RejectedInputException;

    @Override
    void close() throws IOException;
}
