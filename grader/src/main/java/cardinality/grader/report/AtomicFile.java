package cardinality.grader.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that nobody ever sees half of it. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file, piece by piece. */
    public interface Content {
        void writeTo(Writer to) throws IOException;
    }

    /** Writes a text, making the folder if there is none. */
    public static void write(Path file, String text) throws IOException {
        write(file, to -> to.write(text));
    }

    /** Writes what need not fit into memory as one text, making the folder if there is none. */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
        try {
            try (Writer to = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                content.writeTo(to);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
