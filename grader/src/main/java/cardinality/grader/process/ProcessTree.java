package cardinality.grader.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process and, if it is a sandbox, the processes in it. Not safe for use by several threads. */
final class ProcessTree {

    /** How long to wait for a process that was told to end. */
    private static final long END_MILLIS = 1_000;

    private final Process top;
    private List<ProcessHandle> all = List.of();

    ProcessTree(Process top) {
        this.top = top;
    }

    /**
     * Looks for further processes. This takes milliseconds, so it is not done twenty times a second once all processes
     * are there.
     */
    void refresh() {
        all = Stream.concat(Stream.of(top.toHandle()), top.descendants()).toList();
    }

    /**
     * The processor time that all processes have used, as of the last {@link #refresh}. The kernel adds the time of
     * ended processes to their parents.
     */
    Duration cpu() {
        return all.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Whether some thread waits for a processor or a disk, or was stopped by a signal, so that it would continue if it
     * could. False if the machine does not report thread states.
     */
    boolean wantsToRun() {
        return all.stream().anyMatch(process -> wantsToRun(Path.of("/proc", String.valueOf(process.pid()), "task")));
    }

    private static boolean wantsToRun(Path threads) {
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                // "PID (name) STATE ...", as in proc(5); a name can hold brackets.
                String stat = new String(Files.readAllBytes(thread.resolve("stat")), StandardCharsets.ISO_8859_1);
                int state = stat.lastIndexOf(')') + 2;
                if (state < stat.length() && "RDTt".indexOf(stat.charAt(state)) >= 0) {
                    return true;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The process has just ended, or the system has no /proc.
            return false;
        }
        return false;
    }

    /** Waits for the process to end by itself, which it does once its input has ended. */
    void waitForEnd() {
        try {
            top.waitFor(END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Kills from the innermost process outwards, so that each parent waits for its child and the child's processor time
     * is counted.
     */
    void kill() {
        List<ProcessHandle> below = top.descendants().toList();
        below.forEach(ProcessHandle::destroyForcibly);
        if (!below.isEmpty()) {
            waitForEnd();
        }
        top.destroyForcibly();
        waitForEnd();
    }
}
