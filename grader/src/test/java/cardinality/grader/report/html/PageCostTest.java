package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.Tell;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What pages of large classes cost. It prints the figures of the README. Only sizes are asserted: a busy machine takes
 * longer and is no fault of a page.
 */
class PageCostTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1000, 600000", "5000, 2000000"})
    void pagesOfLargeClassesStaySmall(int size, long most) throws IOException {
        Gradebook gradebook = OwnEvidence.in(InventedClass.of(size));
        new HtmlFormat(Tell.ALL).classPage(InventedClass.of(10));
        long start = cpu();
        List<Path> pages = new HtmlFormat(Tell.ALL).write(gradebook, folder);
        long millis = (cpu() - start) / 1_000_000;
        Path index = pages.get(0);
        assertThat(Files.size(index)).isLessThan(most);
        long[] students = pages.stream()
                .skip(1)
                .mapToLong(page -> page.toFile().length())
                .sorted()
                .toArray();
        assertThat(students[students.length - 1]).isLessThan(60_000);
        try (Browser browser = Browser.start()) {
            browser.open(index, "");
            double load = browser.number("return performance.getEntriesByType('navigation')[0].loadEventEnd");
            double sort = IntStream.of(2, 5, 1, 7, 2)
                    .mapToDouble(column -> sort(browser, column))
                    .sorted()
                    .skip(2)
                    .findFirst()
                    .orElseThrow();
            System.err.printf(
                    Locale.ROOT,
                    "pages of a class of %d: %d KB and a median of %d KB (at most %d) each, %.1f s of CPU;"
                            + " opens in %.0f ms, sorts in %.0f ms%n",
                    size,
                    Files.size(index) / 1000,
                    students[students.length / 2] / 1000,
                    students[students.length - 1] / 1000,
                    millis / 1000.0,
                    load,
                    sort);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(size + 1);
        }
    }

    /** The milliseconds from a click until the rows are painted. */
    private static double sort(Browser browser, int column) {
        Object millis = browser.driver().executeAsyncScript("""
            const start = performance.now();
            document.querySelector('#table th:nth-child(' + arguments[0] + ') button').click();
            requestAnimationFrame(() => requestAnimationFrame(() => arguments[1](performance.now() - start)));
            """, column);
        return ((Number) Objects.requireNonNull(millis)).doubleValue();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
