package cardinality.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A submission that is a zip. Nothing is unpacked to disk; an entry is read only when it is wanted. */
final class ZipHandedIn implements HandedIn {

    private static final int MAX_ENTRIES = 20_000;

    private final ZipFile zip;

    ZipHandedIn(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    @Override
    public List<String> javaFiles() throws IOException {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int i = 0; entries.hasMoreElements() && i < MAX_ENTRIES; i++) {
            String name = entries.nextElement().getName();
            boolean wanted = name.endsWith(".java")
                    && !name.contains("../")
                    && !name.startsWith("/")
                    && !name.startsWith("__MACOSX/");
            if (wanted && seen.add(name)) {
                found.add(name);
            }
        }
        return found;
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, NotTakenException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new NotTakenException(path + " cannot be read from the zip");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new NotTakenException(path + " is larger than " + limit / 1024 + " KB");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
