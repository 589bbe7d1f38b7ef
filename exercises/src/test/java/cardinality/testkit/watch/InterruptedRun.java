package cardinality.testkit.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run that ended the process it ran in. It is remembered across processes, so that it does not do so again and again.
 *
 * @param exercise the id of the exercise
 * @param sources the fingerprint of the sources; other sources are worth another run
 */
record InterruptedRun(String exercise, String sources) {

    private static final String FILE = "running";

    /** Returns the run that had begun and not ended when its process ended, once. */
    static Optional<InterruptedRun> takeFrom(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        InterruptedRun run = parse(Files.readString(file));
        Files.delete(file);
        return Optional.of(run);
    }

    /** Notes that a run begins. */
    void begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), toString());
    }

    /** Notes that no run goes on. */
    static void end(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Reads what {@link #toString} has written. */
    static InterruptedRun parse(String text) {
        int colon = text.indexOf(':');
        return new InterruptedRun(text.substring(0, Math.max(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return exercise + ":" + sources;
    }
}
