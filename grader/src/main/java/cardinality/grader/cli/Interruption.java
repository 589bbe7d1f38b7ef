package cardinality.grader.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** Says where a run stands when somebody stops it, as with Ctrl-C. Workers end by themselves once this process has. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** @param message asked for when the run is stopped: one line */
    static Interruption tells(PrintWriter err, Supplier<String> message) {
        Thread hook = new Thread(
                () -> {
                    err.println();
                    err.println(message.get());
                    err.flush();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** The run came to its end by itself. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is being stopped right now, and says so.
        }
    }
}
