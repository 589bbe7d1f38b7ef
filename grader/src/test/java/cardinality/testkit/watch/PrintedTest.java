package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Code that prints without end takes neither memory nor the screen. */
class PrintedTest {

    private final Printed printed = new Printed();
    private final PrintStream out = new PrintStream(printed, true);

    @Test
    void theLastLinesAreTakenOnce() {
        for (int i = 1; i <= 100_000; i++) {
            out.println("line " + i);
        }
        assertThat(printed.take()).hasSize(20).startsWith("line 99981").endsWith("line 100000");
        assertThat(printed.take()).isEmpty();
    }

    @Test
    void theEndOfALongLineIsKept() {
        out.print("x".repeat(1_000_000) + "end");
        assertThat(printed.take()).singleElement().asString().endsWith("xend").hasSizeLessThan(20_000);
    }
}
