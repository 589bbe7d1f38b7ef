package cardinality.grader.report;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files atomically: no other program sees a partly written file. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file, piece by piece. */
    public interface Content {
        void writeTo(Writer to) throws IOException;
    }

    /** Writes the content of a file that is no text, piece by piece. */
    public interface Bytes {
        void writeTo(OutputStream to) throws IOException;
    }

    /** Writes a text, and creates the folder if it does not exist. */
    public static void write(Path file, String text) throws IOException {
        write(file, to -> to.write(text));
    }

    /** Writes content that need not fit into memory as one text, and creates the folder if it does not exist. */
    public static void write(Path file, Content content) throws IOException {
        writeBytes(file, bytes -> {
            Writer to = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()));
            content.writeTo(to);
            to.flush();
        });
    }

    /** Writes content that is no text, and creates the folder if it does not exist. */
    public static void writeBytes(Path file, Bytes content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // A temporary file of Java's own would be closed to everybody else, unlike all other results.
        Path temporary =
                file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream to = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(to);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
