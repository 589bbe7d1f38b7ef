package cardinality.testkit.watch;

import cardinality.testkit.board.Terminal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the terminal to pass on each key at once. Only {@code stty} of Linux and macOS can do so without a library.
 * Elsewhere a key counts after Enter.
 */
final class RawKeys implements AutoCloseable {

    private final String before;

    private RawKeys(String before) {
        this.before = before;
    }

    /** Changes the settings of the terminal, if there is one. */
    static RawKeys ofTerminal() {
        String before = Terminal.canRepaint() ? stty("-g") : "";
        if (!before.isEmpty()) {
            stty("-icanon", "-echo", "min", "1");
        }
        return new RawKeys(before);
    }

    boolean isRaw() {
        return !before.isEmpty();
    }

    /** Restores the settings. */
    @Override
    public void close() {
        if (isRaw()) {
            stty(before);
        }
    }

    /** Returns what it printed; nothing if the settings could not be read or changed. */
    private static String stty(String... arguments) {
        List<String> line = new ArrayList<>(List.of("stty"));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor() == 0 ? printed : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
