package cardinality.grader.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The files in the zips of a submission, each below the path of its zip. */
final class NestedZips implements SubmissionSource {

    private static final int MAX_ZIPS = 8;

    /** Of zips that are within another zip. */
    private static final long MAX_MEMORY = 64L * 1024 * 1024;

    private final SubmissionSource around;
    private final List<String> zips;
    private final Map<String, SubmissionSource> opened = new HashMap<>();

    /** @param zips paths of the zips; only the first few are opened */
    NestedZips(SubmissionSource around, List<String> zips) {
        this.around = around;
        this.zips = zips;
    }

    @Override
    public Listing list() throws IOException, RejectedInputException {
        Listing.Builder all = new Listing.Builder();
        long memory = 0;
        for (String path : zips.subList(0, Math.min(zips.size(), MAX_ZIPS))) {
            try {
                SeekableByteChannel bytes = around.open(path);
                memory += bytes instanceof SeekableInMemoryByteChannel ? bytes.size() : 0;
                if (memory > MAX_MEMORY) {
                    throw new RejectedInputException("too large, together with the other zips");
                }
                SubmissionSource zip = ZipSource.of(bytes);
                opened.put(path, zip);
                all.add(below(path, zip.list()));
            } catch (ZipException | EOFException e) {
                all.leftOut(path, "no zip file that can be read");
            } catch (RejectedInputException e) {
                all.leftOut(path, e.reason());
            }
        }
        if (zips.size() > MAX_ZIPS) {
            all.leftOut(zips.get(MAX_ZIPS), "more than " + MAX_ZIPS + " zips");
        }
        return all.build();
    }

    private static Listing below(String zip, Listing listing) {
        return new Listing(
                below(zip, listing.javaFiles()),
                below(zip, listing.zips()),
                below(zip, listing.lookalikes()),
                below(zip, listing.leftOut()),
                below(zip, listing.unreadable()));
    }

    private static List<String> below(String zip, List<String> paths) {
        return paths.stream().map(path -> zip + "/" + path).toList();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, RejectedInputException {
        return zipOf(path).read(inZip(path), limit);
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException, RejectedInputException {
        return zipOf(path).open(inZip(path));
    }

    private SubmissionSource zipOf(String path) throws RejectedInputException {
        for (Map.Entry<String, SubmissionSource> zip : opened.entrySet()) {
            if (path.startsWith(zip.getKey() + "/")) {
                return zip.getValue();
            }
        }
        throw new RejectedInputException(path + " is not there");
    }

    private String inZip(String path) {
        return opened.keySet().stream()
                .filter(zip -> path.startsWith(zip + "/"))
                .map(zip -> path.substring(zip.length() + 1))
                .findFirst()
                .orElse(path);
    }

    /** The zips are closed, not the submission around them. */
    @Override
    public void close() throws IOException {
        for (SubmissionSource zip : new ArrayList<>(opened.values())) {
            zip.close();
        }
    }
}
