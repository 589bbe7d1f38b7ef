package cardinality.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A submission that is a zip. Nothing is unpacked to disk, and entries are read on demand. */
final class ZipSource implements SubmissionSource {

    /** Limited because the whole directory of the zip is read into memory. */
    private static final long MAX_BYTES = 100L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    ZipSource(Path file) throws IOException, RejectedInputException {
        if (Files.size(file) > MAX_BYTES) {
            throw new RejectedInputException(file.getFileName() + " is larger than " + MAX_BYTES / 1024 / 1024
                    + " MB; hand in src/main/java, without libraries and build output");
        }
        if (!Files.isReadable(file)) {
            // Checked here, because opening the file would fail like a broken zip, with only another text.
            throw new AccessDeniedException(file.toString());
        }
        this.zip = new ZipFile(file.toFile());
    }

    @Override
    public Listing list() throws RejectedInputException {
        Listing.Builder listing = new Listing.Builder();
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            // Some programs on Windows write a backslash as the separator.
            String path = entry.getName().replace('\\', '/');
            if (path.startsWith("/") || path.matches("(?s)([A-Za-z]:|\\.\\.)/.*") || path.contains("/../")) {
                listing.leftOut(path, "points outside the zip");
            } else if (!path.endsWith("/") && !path.startsWith("__MACOSX/")) {
                listing.file(path);
                entries.put(path, entry);
            }
        }
        return listing.build();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, RejectedInputException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            throw new RejectedInputException(path + " cannot be read from the zip");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new RejectedInputException(path + " is larger than " + limit / 1024 + " KB");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
