package cardinality.grader.intake.zip;

import cardinality.grader.intake.text.Encodings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip on the disk or in memory. Nothing is unpacked to disk, and entries are read on demand. A fault of the machine is
 * thrown as it came; everything that is wrong with the zip itself is a {@link ZipException}.
 */
public final class ZipArchive implements Closeable {

    /** Stored, shrunk, imploded, deflated, deflated with 64 KB, bzip2: what is read without further libraries. */
    private static final Set<Integer> METHODS = Set.of(0, 1, 6, 8, 9, 12);

    private final WatchedChannel channel;
    private final ZipFile zip;
    private final List<Entry> entries = new ArrayList<>();

    private ZipArchive(WatchedChannel channel, ZipFile zip) {
        this.channel = channel;
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            // Some programs on Windows write a backslash as the separator.
            String path = name(entry).replace('\\', '/');
            entries.add(new Entry(path, path.endsWith("/"), entry));
        }
    }

    /**
     * An entry.
     *
     * @param path its name, with {@code /} as the separator; not safe to resolve
     */
    public record Entry(String path, boolean isFolder, ZipArchiveEntry raw) {

        /** Whether its content is the target of a link. */
        public boolean isLink() {
            return raw.isUnixSymlink();
        }
    }

    /** @param maxDirectory the most bytes of its directory */
    public static ZipArchive open(Path file, long maxDirectory) throws IOException {
        return open(FileChannel.open(file), maxDirectory);
    }

    /** @param bytes closed with this object, also if it cannot be opened */
    public static ZipArchive open(SeekableByteChannel bytes, long maxDirectory) throws IOException {
        WatchedChannel channel = new WatchedChannel(bytes);
        try {
            Directory.check(channel, maxDirectory);
            return new ZipArchive(
                    channel,
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setCharset(StandardCharsets.ISO_8859_1)
                            .setUseUnicodeExtraFields(false)
                            .setIgnoreLocalFileHeader(true)
                            .get());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw broken(channel, e);
        }
    }

    /** The entries, in the order of the directory. Several can have the same path. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /**
     * Reads an entry, one at a time: the reader of zips has one position in the file.
     *
     * @return at most {@code limit + 1} bytes; that many if it is longer
     */
    public synchronized byte[] read(Entry entry, int limit) throws IOException {
        ZipArchiveEntry raw = entry.raw();
        if (raw.getGeneralPurposeBit().usesEncryption()) {
            throw new UnsupportedEntryException("needs a password; hand it in without one");
        }
        if (!METHODS.contains(raw.getMethod())) {
            throw new UnsupportedEntryException(
                    "is packed in a way that is not read (method " + raw.getMethod() + "); hand in an ordinary zip");
        }
        try (InputStream in = zip.getInputStream(raw)) {
            return in.readNBytes(limit + 1);
        } catch (IOException | RuntimeException e) {
            throw broken(channel, e);
        }
    }

    /** A broken zip makes its reader throw exceptions of many kinds. */
    private static IOException broken(WatchedChannel channel, Exception e) {
        if (channel.fault().isPresent()) {
            return channel.fault().get();
        }
        ZipException broken = e instanceof ZipException zip ? zip : new ZipException(String.valueOf(e.getMessage()));
        if (broken != e) {
            broken.initCause(e);
        }
        return broken;
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        CRC32 crc = new CRC32();
        crc.update(raw);
        return entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField unicode
                        && unicode.getUnicodeName() != null
                        && unicode.getNameCRC32() == crc.getValue()
                ? new String(unicode.getUnicodeName(), StandardCharsets.UTF_8)
                : Encodings.name(raw);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
