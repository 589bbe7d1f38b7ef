package cardinality.grader.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * Reports the state of a run that is stopped, for example with Ctrl-C. Workers end by themselves once this process has
 * ended.
 */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** @param message supplies one line when the run is stopped */
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

    /** Call this when the run has ended normally. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is being stopped right now and prints the message.
        }
    }
}
