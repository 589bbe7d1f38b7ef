package cardinality.grader.authoring.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When a command had its first verdict, and when its first result. */
final class Milestones {

    private final String verdict;
    private final Path results;
    private Optional<Duration> firstVerdict = Optional.empty();
    private Optional<Duration> firstResult = Optional.empty();

    /**
     * @param verdict what it prints with its first verdict, in ASCII
     * @param results a file that is filled as soon as there is a result
     */
    Milestones(String verdict, Path results) {
        this.verdict = verdict;
        this.results = results;
    }

    /**
     * To be called again and again.
     *
     * @param output all it has printed
     * @param now since it was started
     */
    void look(Path output, Duration now) throws IOException {
        // Byte by byte: the last character may not be all there yet.
        if (firstVerdict.isEmpty()
                && Files.readString(output, StandardCharsets.ISO_8859_1).contains(verdict)) {
            firstVerdict = Optional.of(now);
        }
        if (firstResult.isEmpty() && Files.exists(results) && Files.size(results) > 0) {
            firstResult = Optional.of(now);
        }
    }

    /** Time until it said what the first exercise earns; empty if it did not. */
    Optional<Duration> firstVerdict() {
        return firstVerdict;
    }

    /** Time until it kept the result of a whole submission; empty if it did not. */
    Optional<Duration> firstResult() {
        return firstResult;
    }
}
