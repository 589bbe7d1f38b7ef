package cardinality.grader.grading.journal;

import cardinality.grader.report.json.GradesJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code journal.jsonl} of a run. It is locked while it is open, and each line is forced to the disk when it
 * is written.
 */
final class JournalFile implements AutoCloseable {

    static final String NAME = "journal.jsonl";

    /** A new run keeps the files it finds under these names, in case the user meant to resume the earlier run. */
    private static final String PREVIOUS = "journal.previous.jsonl";

    private static final String PREVIOUS_GRADES = "grades.previous.json";

    private final Path folder;
    private final FileChannel channel;
    private int written;
    private boolean stopped;

    private JournalFile(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Opens the file, and creates it if it does not exist. */
    static JournalFile open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isOurs(channel)) {
            channel.close();
            throw new IOException("another run is writing to this folder; wait for it, or choose another");
        }
        return new JournalFile(folder, channel);
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Empties the file. Copies of it and of {@code grades.json} are kept next to it. */
    void begin() throws IOException {
        if (channel.size() > 0) {
            Files.copy(folder.resolve(NAME), folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
            channel.truncate(0);
        }
        if (Files.exists(folder.resolve(GradesJson.FILE))) {
            // If this run is interrupted, the results of the earlier run cannot be mistaken for its own.
            Files.move(
                    folder.resolve(GradesJson.FILE),
                    folder.resolve(PREVIOUS_GRADES),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Reads the complete lines. A last line without a line break is cut off: the process that wrote it was killed
     * meanwhile.
     */
    List<String> lines() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Repeats until everything is read.
        }
        byte[] all = bytes.array();
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                lines.add(new String(all, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        channel.truncate(start);
        channel.position(start);
        return lines;
    }

    /**
     * Keeps only some of the lines. The whole file is copied first.
     *
     * @return the name of the copy
     */
    String keepOnly(List<String> lines) throws IOException {
        String copy = unusedName();
        Files.copy(folder.resolve(NAME), folder.resolve(copy));
        channel.truncate(0);
        for (String line : lines) {
            write(line + "\n");
        }
        channel.force(false);
        return copy;
    }

    private String unusedName() {
        int number = 1;
        while (Files.exists(folder.resolve(asideName(number)))) {
            number++;
        }
        return asideName(number);
    }

    private static String asideName(int number) {
        return "journal.set-aside-" + number + ".jsonl";
    }

    /**
     * Writes a line and forces it to the disk; does nothing after {@link #stop}.
     *
     * @param line the line with its line break
     * @throws UncheckedIOException if the line cannot be written; later lines are not written either
     */
    synchronized void append(String line) {
        if (stopped) {
            return;
        }
        try {
            write(line);
            channel.force(false);
            written++;
        } catch (IOException e) {
            // A line after a partial line would be lost with it.
            stopped = true;
            throw new UncheckedIOException(NAME + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Stops writing lines.
     *
     * @return the number of appended lines
     */
    synchronized int stop() {
        stopped = true;
        return written;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
