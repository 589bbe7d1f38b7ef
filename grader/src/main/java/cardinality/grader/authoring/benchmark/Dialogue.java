package cardinality.grader.authoring.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process that prints lines and reads others. Each wait for it has a deadline. */
public final class Dialogue implements AutoCloseable {

    private static final int LINES_IN_MESSAGE = 60;

    private final Process process;
    private final Writer input;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    /** Starts a command, whose errors count as output. */
    public Dialogue(ProcessBuilder command) throws IOException {
        process = command.redirectErrorStream(true).start();
        input = process.outputWriter();
        Thread reader = new Thread(this::read, "output of " + command.command().get(0));
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException e) {
            // The process was destroyed.
        }
        lines.add(Optional.empty());
    }

    /**
     * Waits for a line that contains a text, and returns it with those before it that no call has returned yet.
     *
     * @throws TimeoutException if it does not come; the message has the last lines that came in its place
     */
    public List<String> await(String text, Duration deadline) throws InterruptedException, TimeoutException {
        List<String> seen = new ArrayList<>();
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            Optional<String> line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || line.isEmpty()) {
                String last = String.join("\n", seen.subList(Math.max(0, seen.size() - LINES_IN_MESSAGE), seen.size()));
                throw new TimeoutException("no line with '%s' %s, but:%n%s"
                        .formatted(
                                text,
                                line == null ? "within " + deadline.toSeconds() + " s" : "before the process ended",
                                last));
            }
            seen.add(line.get());
            if (line.get().contains(text)) {
                return seen;
            }
        }
    }

    /** Waits until the process has printed nothing for some time, and forgets what it printed before. */
    public void awaitSilence(Duration silence) throws InterruptedException {
        Optional<String> line = Optional.of("");
        while (line != null && line.isPresent()) {
            line = lines.poll(silence.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Types a line. */
    public void type(String line) throws IOException {
        input.write(line + System.lineSeparator());
        input.flush();
    }

    /** Ends the input, as Ctrl-D does. */
    public void endInput() throws IOException {
        input.close();
    }

    /**
     * Waits for the end of the process, and returns its exit code.
     *
     * @throws TimeoutException if it does not end
     */
    public int awaitEnd(Duration deadline) throws InterruptedException, TimeoutException {
        if (!process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the process has not ended within " + deadline.toSeconds() + " s");
        }
        return process.exitValue();
    }

    /** Returns the processor time that the process and its living descendants have used, as far as the platform tells. */
    Duration cpu() {
        return tree().flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> tree() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    /** Ends the process and its descendants. */
    @Override
    public void close() {
        tree().forEach(ProcessHandle::destroyForcibly);
    }
}
