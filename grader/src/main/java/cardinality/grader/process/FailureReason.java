package cardinality.grader.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The reason why a worker's virtual machine or sandbox failed: the first lines of its standard error that name one.
 * Code under test cannot write there, because a worker discards {@code System.err}; the length is bounded all the same.
 */
final class FailureReason {

    private static final int MAX_CHARACTERS = 300;
    private static final int MAX_LINES = 3;
    private static final long END_MILLIS = 5_000;

    /** What HotSpot prints when the machine, rather than one of its own limits, refuses it memory or a thread. */
    private static final List<String> REFUSALS = List.of(
            "There is insufficient memory for the Java Runtime Environment",
            "Could not reserve enough space",
            "unable to create native thread",
            "Cannot create worker GC thread");

    /** Warnings after which the virtual machine continues, stack frames, and headings. */
    private static final String NOISE =
            "\\s*|\\[.*|\\s+at .*|#[\\s#]*|Error: Could not create the Java Virtual Machine\\..*"
                    + "|Error: A fatal exception has occurred.*|Error occurred during initialization of .*";

    private final Thread reader;
    private final List<String> lines = new ArrayList<>();
    private boolean refused;

    /** @param stream read to its end, so that no writer blocks */
    FailureReason(InputStream stream) {
        reader = new Thread(() -> read(stream), "worker-errors");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream stream) {
        try (InputStream in = new BufferedInputStream(stream)) {
            byte[] line = new byte[MAX_CHARACTERS];
            int length = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    addLine(new String(line, 0, length, StandardCharsets.UTF_8));
                    length = 0;
                } else if (length < line.length) {
                    line[length++] = (byte) next;
                }
            }
            addLine(new String(line, 0, length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The stream is gone, so there are no further lines.
        }
    }

    private synchronized void addLine(String line) {
        refused |= REFUSALS.stream().anyMatch(line::contains);
        if (lines.size() < MAX_LINES && !line.matches(NOISE)) {
            lines.add(line.replaceFirst("^#\\s*", "").strip());
        }
    }

    /** The reason as one line; empty if there is none. Call this after the process has ended. */
    String reason() {
        awaitEnd();
        synchronized (this) {
            return String.join("; ", lines);
        }
    }

    /** Whether the machine refused the process memory or a thread. Call this after the process has ended. */
    boolean tellOfRefusal() {
        awaitEnd();
        synchronized (this) {
            return refused;
        }
    }

    private void awaitEnd() {
        try {
            TimeUnit.MILLISECONDS.timedJoin(reader, END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
