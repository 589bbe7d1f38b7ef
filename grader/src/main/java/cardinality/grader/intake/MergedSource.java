package cardinality.grader.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A submission of several parts, for example files that were uploaded one by one. */
final class MergedSource implements SubmissionSource {

    private final List<SubmissionSource> parts;
    private final Map<String, SubmissionSource> owners = new HashMap<>();

    MergedSource(List<SubmissionSource> parts) {
        this.parts = new ArrayList<>(parts);
    }

    @Override
    public Listing list() throws IOException, RejectedInputException {
        Listing.Builder all = new Listing.Builder();
        for (SubmissionSource part : parts) {
            Listing listing = part.list();
            all.add(listing);
            listing.javaFiles().forEach(path -> owners.put(path, part));
            listing.zips().forEach(path -> owners.put(path, part));
        }
        return all.build();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, RejectedInputException {
        return owner(path).read(path, limit);
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException, RejectedInputException {
        return owner(path).open(path);
    }

    private SubmissionSource owner(String path) throws RejectedInputException {
        SubmissionSource owner = owners.get(path);
        if (owner == null) {
            throw new RejectedInputException(path + " is not there");
        }
        return owner;
    }

    @Override
    public void close() throws IOException {
        for (SubmissionSource part : parts) {
            part.close();
        }
    }
}
