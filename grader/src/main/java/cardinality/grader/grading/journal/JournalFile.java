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

/** The file {@code journal.jsonl} of a run: locked while it is open, and each line forced to the disk as it is written. */
final class JournalFile implements AutoCloseable {

    static final String NAME = "journal.jsonl";

    /** What a run that begins anew finds is kept under these names, in case somebody meant to resume it. */
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

    /** Opens the file, and creates it if it is not there. */
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

    /** Empties the file; copies of it and of {@code grades.json} stay beside it. */
    void begin() throws IOException {
        if (channel.size() > 0) {
            Files.copy(folder.resolve(NAME), folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
            channel.truncate(0);
        }
        if (Files.exists(folder.resolve(GradesJson.FILE))) {
            // If this run breaks off, nobody takes the results of the other one for its.
            Files.move(
                    folder.resolve(GradesJson.FILE),
                    folder.resolve(PREVIOUS_GRADES),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Its whole lines. A last line without an end is cut off: the process that wrote it was killed meanwhile. */
    List<String> lines() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Goes on until all is read.
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
     * Keeps some of its lines only. A copy of the whole file is made before.
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
     * @param line with its line break
     * @throws UncheckedIOException if it cannot be written; nothing is written after that
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
            // A line after half of one would be lost with it.
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
     * Has no further line written.
     *
     * @return how many lines were appended
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
