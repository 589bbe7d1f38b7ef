package cardinality.grader.intake;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.intake.zip.UnsupportedEntryException;
import cardinality.grader.intake.zip.ZipArchive;
import cardinality.grader.intake.zip.ZipArchive.Entry;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A submission that is a zip or a part of one. Nothing is unpacked to disk, and entries are read on demand. */
final class ZipSource implements SubmissionSource {

    /** A directory of some hundred thousand entries. */
    private static final long MAX_DIRECTORY = 16L * 1024 * 1024;

    /** A zip within a zip is unpacked to memory. */
    private static final int MAX_NESTED = 32 * 1024 * 1024;

    private static final Pattern OUTSIDE = Pattern.compile("(?s)/.*|([A-Za-z]:|\\.\\.)/.*|.*/\\.\\./.*");

    private final ZipArchive zip;
    private final String inside;
    private final String as;
    private final Map<String, Entry> entries = new HashMap<>();

    private ZipSource(ZipArchive zip, String inside, String as) {
        this.zip = zip;
        this.inside = inside;
        this.as = as;
    }

    /** A zip that is the submission. */
    static ZipSource of(SeekableByteChannel bytes) throws IOException {
        return new ZipSource(ZipArchive.open(bytes, MAX_DIRECTORY), "", "");
    }

    /**
     * A part of the zip of a class.
     *
     * @param zip stays open
     * @param inside the folder or file that is the submission
     * @param as its name in the submission; empty for a folder that is the submission
     */
    static ZipSource in(ZipArchive zip, String inside, String as) {
        return new ZipSource(zip, inside, as);
    }

    @Override
    public Listing list() throws RejectedInputException {
        Listing.Builder listing = new Listing.Builder();
        for (Entry entry : zip.entries()) {
            if (isInside(entry.path())) {
                String path = pathOf(entry.path());
                if (OUTSIDE.matcher(path).matches()) {
                    listing.leftOut(path, "points outside the zip");
                } else if (!entry.isFolder() && !FileNames.isInLitter(path)) {
                    listing.file(path);
                    entries.put(path, entry);
                }
            }
        }
        return listing.build();
    }

    private boolean isInside(String path) {
        return inside.isEmpty() || path.equals(inside) || path.startsWith(inside + "/");
    }

    private String pathOf(String path) {
        if (inside.isEmpty()) {
            return path;
        }
        String rest = path.substring(Math.min(path.length(), inside.length() + 1));
        return as.isEmpty() || rest.isEmpty() ? as + rest : as + "/" + rest;
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, RejectedInputException {
        return DiskFile.limited(bytes(path, limit), path, limit);
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException, RejectedInputException {
        byte[] bytes = bytes(path, MAX_NESTED);
        if (bytes.length > MAX_NESTED) {
            throw new RejectedInputException(path + " is larger than " + MAX_NESTED / 1024 / 1024
                    + " MB and in another zip; hand in src/main/java, without libraries and build output");
        }
        return new SeekableInMemoryByteChannel(bytes);
    }

    private byte[] bytes(String path, int limit) throws IOException, RejectedInputException {
        Entry entry = entries.get(path);
        if (entry == null) {
            throw new RejectedInputException(path + " cannot be read from the zip");
        }
        if (entry.isLink()) {
            throw new RejectedInputException(path + " is a link or no regular file; hand in the file itself");
        }
        try {
            return zip.read(entry, limit);
        } catch (UnsupportedEntryException e) {
            throw new RejectedInputException(path + " " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (inside.isEmpty()) {
            zip.close();
        }
    }
}
