package cardinality.grader.authoring.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The times of a command's first verdict and first result. */
final class Milestones {

    private final String verdict;
    private final Path results;
    private Optional<Duration> firstVerdict = Optional.empty();
    private Optional<Duration> firstResult = Optional.empty();

    /**
     * @param verdict the text that the command prints with its first verdict, in ASCII
     * @param results a file that is no longer empty once there is a result
     */
    Milestones(String verdict, Path results) {
        this.verdict = verdict;
        this.results = results;
    }

    /**
     * Call this repeatedly.
     *
     * @param output the output of the command so far
     * @param now the time since the start of the command
     */
    void look(Path output, Duration now) throws IOException {
        // Compared as bytes, because the last character may be incomplete.
        if (firstVerdict.isEmpty()
                && Files.readString(output, StandardCharsets.ISO_8859_1).contains(verdict)) {
            firstVerdict = Optional.of(now);
        }
        if (firstResult.isEmpty() && Files.exists(results) && Files.size(results) > 0) {
            firstResult = Optional.of(now);
        }
    }

    /** Time until the command printed the points of the first exercise; empty if it did not. */
    Optional<Duration> firstVerdict() {
        return firstVerdict;
    }

    /** Time until the command stored the result of a whole submission; empty if it did not. */
    Optional<Duration> firstResult() {
        return firstResult;
    }
}
