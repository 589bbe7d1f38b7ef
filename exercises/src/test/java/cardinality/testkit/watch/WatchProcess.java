package cardinality.testkit.watch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The process that watches. It ends with this one, and with Ctrl-C both end as if the user had quit. */
final class WatchProcess implements AutoCloseable {

    /** The exit code of a Java process that has ended by Ctrl-C: 128 and the number of SIGINT. */
    static final int INTERRUPTED = 130;

    private final RawKeys keys;
    private final Thread hook = new Thread(this::end, "end of the watch");
    private @Nullable Process process;
    private boolean ended;

    /** @param keys to give back when this process ends */
    WatchProcess(RawKeys keys) {
        this.keys = keys;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Runs a command in this terminal, and returns its exit code. */
    int run(List<String> line) throws IOException, InterruptedException {
        Process started;
        synchronized (this) {
            if (ended) {
                return INTERRUPTED;
            }
            started = new ProcessBuilder(line).inheritIO().start();
            process = started;
        }
        return started.waitFor();
    }

    private void end() {
        synchronized (this) {
            ended = true;
            if (process != null) {
                process.destroyForcibly();
            }
        }
        keys.close();
        // Ctrl-C is one way to quit. Otherwise Maven's exit code would call it a failure.
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook runs at this moment, and does what is left to do.
        }
    }
}
