package cardinality.grader.intake.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/**
 * The size of a zip's directory, which its reader loads into memory. It is checked before, because a small file can have
 * a million entries. Names and numbers are those of APPNOTE.TXT, sections 4.3.14 to 4.3.16.
 */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int END64_SIZE = 56;
    private static final long IN_END64 = 0xFFFFFFFFL;

    private Directory() {}

    /** @throws ZipException if there is no directory, or if it is larger than a limit */
    static void check(SeekableByteChannel channel, long limit) throws IOException {
        long size = size(channel);
        if (size < 0 || size > limit) {
            throw new ZipException("too many entries");
        }
    }

    private static long size(SeekableByteChannel channel) throws IOException {
        // The end of the directory is followed by a comment of up to 65,535 bytes.
        long from = Math.max(0, channel.size() - END_SIZE - 0xFFFF);
        ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
        for (int i = tail.limit() - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                long size = tail.getInt(i + 12) & 0xFFFFFFFFL;
                long offset = tail.getInt(i + 16) & 0xFFFFFFFFL;
                boolean is64 = i >= LOCATOR_SIZE && tail.getInt(i - LOCATOR_SIZE) == LOCATOR;
                if (is64 && (size == IN_END64 || offset == IN_END64)) {
                    long at = tail.getLong(i - LOCATOR_SIZE + 8);
                    if (at < 0 || at > channel.size() - END64_SIZE) {
                        throw new ZipException("no end of the directory");
                    }
                    return read(channel, at, END64_SIZE).getLong(40);
                }
                return size;
            }
        }
        throw new ZipException("no directory");
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Reads until the buffer is full or the file ends.
        }
        return bytes.flip();
    }
}
