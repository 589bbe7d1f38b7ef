package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.Tell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages can be read by everybody, on every screen. */
class ReadablePagesBrowserTest {

    @TempDir
    static Path folder;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException {
        browser = Browser.start();
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(InventedClass.of(60)), folder);
    }

    @ParameterizedTest
    @CsvSource({"index.html, light", "index.html, dark", "s0003.html, light", "s0003.html, dark"})
    void axeFindsNothing(String page, String scheme) {
        browser.resize(1280, 900);
        browser.prefers(scheme);
        browser.open(folder.resolve(page), "");
        browser.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(browser.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280, 1920, 2560})
    void noPageScrollsSideways(int width) {
        browser.resize(width, 900);
        for (String page : new String[] {"index.html", "s0003.html"}) {
            browser.open(folder.resolve(page), "");
            browser.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as(page + " at " + width)
                    .isLessThanOrEqualTo(width);
        }
    }
}
