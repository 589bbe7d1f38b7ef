package cardinality.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Reads files of the disk without following links. */
final class DiskFile {

    /** Limited because hostile archives are large. */
    static final long MAX_ZIP_BYTES = 100L * 1024 * 1024;

    private DiskFile() {}

    /** @param path the name of the file for people */
    static byte[] read(Path file, String path, int limit) throws IOException, RejectedInputException {
        requireRegular(file, path);
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return limited(in.readNBytes(limit + 1), path, limit);
        }
    }

    static byte[] limited(byte[] bytes, String path, int limit) throws RejectedInputException {
        if (bytes.length > limit) {
            throw new RejectedInputException(path + " is larger than " + limit / 1024 + " KB");
        }
        return bytes;
    }

    static SeekableByteChannel open(Path file, String path) throws IOException, RejectedInputException {
        requireRegular(file, path);
        if (Files.size(file) > MAX_ZIP_BYTES) {
            throw new RejectedInputException(path + " is larger than " + MAX_ZIP_BYTES / 1024 / 1024
                    + " MB; hand in src/main/java, without libraries and build output");
        }
        return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** Opening a pipe would block. */
    private static void requireRegular(Path file, String path) throws RejectedInputException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RejectedInputException(path + " is a link or no regular file; hand in the file itself");
        }
    }
}
