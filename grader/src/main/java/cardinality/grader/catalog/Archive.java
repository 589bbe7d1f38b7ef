package cardinality.grader.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip that the build packed into this program, unpacked into memory. */
final class Archive {

    private final byte[] zip;
    private final SortedMap<String, byte[]> files;

    private Archive(byte[] zip, SortedMap<String, byte[]> files) {
        this.zip = zip;
        this.files = files;
    }

    /** The bytes of the zip. */
    byte[] zip() {
        return zip.clone();
    }

    /** The files by path, with {@code /} as the separator. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    static Archive read(String resource) {
        try (InputStream in = Archive.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the grader; build it with Maven");
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(resource + " in the grader is no zip", e);
        }
    }

    private static Archive of(byte[] zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return new Archive(zip, Collections.unmodifiableSortedMap(files));
    }
}
