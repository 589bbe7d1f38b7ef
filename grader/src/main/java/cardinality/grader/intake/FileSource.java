package cardinality.grader.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * One file of a submission.
 *
 * @param name its name as the student handed it in
 */
record FileSource(Path file, String name) implements SubmissionSource {

    @Override
    public Listing list() throws RejectedInputException {
        Listing.Builder listing = new Listing.Builder();
        listing.file(name);
        return listing.build();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, RejectedInputException {
        return DiskFile.read(file, path, limit);
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException, RejectedInputException {
        return DiskFile.open(file, path);
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
