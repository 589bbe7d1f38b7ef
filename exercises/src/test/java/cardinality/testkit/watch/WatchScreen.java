package cardinality.testkit.watch;

import cardinality.testkit.board.Terminal;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paints over what was there on a terminal that can, and below it elsewhere. */
final class WatchScreen {

    /** Moves the cursor to the top, and clears the screen and what was scrolled off it. */
    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final String begin = Terminal.canRepaint() ? CLEAR : "";
    private final PrintStream out;
    private final String help;
    private final Printed printed;

    /**
     * @param raw whether the terminal passes on each key at once
     * @param printed what the tests print
     */
    WatchScreen(PrintStream out, boolean raw, Printed printed) {
        this.out = out;
        this.help = Key.help(raw);
        this.printed = printed;
    }

    /**
     * Paints a text, and around it what the tests have printed and why exercises were not run.
     *
     * @param refused messages by the id of the exercise; what several exercises share is painted once
     */
    void paint(String text, Map<String, List<String>> refused) {
        List<String> lines = new ArrayList<>();
        List<String> last = printed.take();
        if (!last.isEmpty()) {
            lines.add("Your code printed:");
            last.forEach(line -> lines.add("  " + line));
        }
        lines.add(text.stripTrailing());
        Map<List<String>, List<String>> exercises = new LinkedHashMap<>();
        refused.forEach((exercise, messages) ->
                exercises.computeIfAbsent(messages, key -> new ArrayList<>()).add(exercise));
        exercises.forEach((messages, ids) -> {
            lines.add("Not run, so the board shows what was before: " + String.join(", ", ids));
            messages.stream().flatMap(String::lines).forEach(line -> lines.add("  " + line));
        });
        lines.add(help);
        out.println(begin + String.join(System.lineSeparator(), lines));
        out.flush();
    }
}
