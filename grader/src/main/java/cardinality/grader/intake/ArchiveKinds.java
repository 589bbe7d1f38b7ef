package cardinality.grader.intake;

import cardinality.grader.intake.text.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recognises archives that are not read, by their first bytes or their names: some are called {@code .zip}. */
final class ArchiveKinds {

    private static final Map<String, String> FIRST_BYTES = new LinkedHashMap<>();

    static {
        FIRST_BYTES.put("377abcaf271c", "7z");
        FIRST_BYTES.put("526172211a07", "rar");
        FIRST_BYTES.put("1f8b", "gz");
        FIRST_BYTES.put("425a68", "bz2");
        FIRST_BYTES.put("fd377a585a00", "xz");
        FIRST_BYTES.put("28b52ffd", "zst");
    }

    private ArchiveKinds() {}

    /** Returns the kind of an archive that is not read. */
    static Optional<String> of(Path file) throws IOException {
        Optional<String> byName = FileNames.otherArchive(FileNames.of(file));
        if (byName.isPresent() || !Files.isRegularFile(file)) {
            return byName;
        }
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = HexFormat.of().formatHex(in.readNBytes(8));
        }
        return FIRST_BYTES.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
