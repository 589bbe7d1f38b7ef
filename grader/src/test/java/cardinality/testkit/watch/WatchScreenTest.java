package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Below the board stands what keeps exercises from running, and last what can be typed. */
class WatchScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Printed printed = new Printed();
    private final WatchScreen screen =
            new WatchScreen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, printed);

    @Test
    void aSourceThatSeveralExercisesNeedIsReportedOnceBelowTheBoard() {
        Map<String, List<String>> refused = new LinkedHashMap<>();
        refused.put("onetomany", List.of("User.java:3: cannot find symbol\n  symbol: class X"));
        refused.put("bulk", List.of("User.java:3: cannot find symbol\n  symbol: class X"));
        refused.put("trees", List.of("Category.java:1: class expected"));
        screen.paint("the board", refused);
        assertThat(painted())
                .containsSubsequence(
                        "the board",
                        "Not run, so the board shows what was before: onetomany, bulk",
                        "  User.java:3: cannot find symbol",
                        "    symbol: class X",
                        "Not run, so the board shows what was before: trees",
                        "  Category.java:1: class expected")
                .last()
                .asString()
                .endsWith("q quit");
    }

    @Test
    void whatTheTestsPrintedIsPaintedOnce() {
        printed.write("hello\n".getBytes(StandardCharsets.UTF_8), 0, 6);
        screen.paint("the board", Map.of());
        assertThat(painted()).startsWith("Your code printed:", "  hello", "the board");
        bytes.reset();
        screen.paint("the board", Map.of());
        assertThat(painted()).startsWith("the board");
    }

    private List<String> painted() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
