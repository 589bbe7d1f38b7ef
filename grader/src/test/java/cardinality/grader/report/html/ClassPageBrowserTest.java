package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.Tell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.print.PrintOptions;

/** The pages of a class of 300, used as a professor uses them. */
class ClassPageBrowserTest {

    private static final String NAMES = "#table tbody th";

    private static final String POINTS = "#table tbody td:nth-child(2)";

    @TempDir
    static Path folder;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException {
        browser = Browser.start();
        new HtmlFormat(Tell.ALL).write(SampleEvidence.in(InventedClass.of(300)), folder);
    }

    @BeforeEach
    void open() {
        open("");
        browser.requests();
    }

    @AfterEach
    void nothingIsLogged() {
        assertThat(browser.console()).isEmpty();
    }

    private static void open(String hash) {
        browser.open(folder.resolve("index.html"), hash);
    }

    @Test
    void aHeaderSortsAndTurnsTheOrder() {
        browser.find("#table th:nth-child(2) button").click();
        List<Integer> down = points();
        assertThat(down).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.find("#table th:nth-child(2)").getAttribute("aria-sort"))
                .isEqualTo("descending");
        browser.find("#table th:nth-child(2) button").click();
        assertThat(points()).isSorted().isNotEqualTo(down);
        assertThat(browser.find("#table th:nth-child(2)").getAttribute("aria-sort"))
                .isEqualTo("ascending");
    }

    @Test
    void namesAreSortedAsPeopleSortThem() {
        browser.find("#table th:first-child button").click();
        assertThat(browser.texts(NAMES)).startsWith("Adler, Anna", "Adler, Ben").doesNotContain("Žižka, Anna");
        browser.find("#all").click();
        assertThat(browser.texts(NAMES)).hasSize(300).endsWith("Žižka, Kofi");
    }

    private static List<Integer> points() {
        return browser.texts(POINTS).stream()
                .map(text -> text.equals("error") ? -1 : Integer.parseInt(text))
                .toList();
    }

    @Test
    void theFirstRowsAreShownAndTheOthersOnDemand() {
        assertThat(browser.texts(NAMES)).hasSize(200);
        assertThat(browser.find("#shown").getText()).isEqualTo("300 of 300, the first 200 shown");
        browser.find("#all").click();
        assertThat(browser.texts(NAMES)).hasSize(300);
        assertThat(browser.find("#shown").getText()).isEqualTo("300 of 300");
    }

    @Test
    void searchKnowsNeitherCaseNorAccents() {
        browser.find("#q").sendKeys("MULLER, zoe");
        assertThat(browser.texts(NAMES)).isEmpty();
        browser.find("#q").clear();
        browser.find("#q").sendKeys("muller");
        assertThat(browser.texts(NAMES)).hasSizeGreaterThan(5).allMatch(name -> name.startsWith("Müller, "));
        assertThat(browser.find("#shown").getText()).endsWith(" of 300");
    }

    @Test
    void filtersByExerciseVerdictAndMisconceptionTogether() {
        choose("exercise", "onetoone");
        int lost = count();
        choose("verdict", "not-started");
        int untouched = count();
        assertThat(untouched).isBetween(1, lost - 1);
        assertThat(browser.texts("#table tbody td:nth-child(5)")).containsOnly("–");
        choose("verdict", "passed");
        assertThat(browser.texts("#table tbody td:nth-child(5)")).containsOnly("10");
        assertThat(count() + lost).as("all but one grader error").isEqualTo(300);
        browser.find("#reset").click();
        assertThat(count()).isEqualTo(300);
    }

    @Test
    void theViewIsInTheAddressAndComesBackFromIt() {
        choose("exercise", "bulk");
        browser.find("#q").sendKeys("a");
        browser.find("#table th:nth-child(2) button").click();
        String hash = browser.string("return location.hash");
        List<String> names = browser.texts(NAMES);
        assertThat(hash).isEqualTo("#q=a&exercise=bulk&verdict=lost&sort=points&order=down");
        open(hash);
        assertThat(browser.texts(NAMES)).isEqualTo(names).isNotEmpty();
        assertThat(browser.find("#q").getAttribute("value")).isEqualTo("a");
        assertThat(browser.find("#exercise").getAttribute("value")).isEqualTo("bulk");
        assertThat(browser.find("#table th:nth-child(2)").getAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    @Test
    void anAddressThatMakesNoSenseShowsEverybody() {
        open("#sort=__proto__&exercise=constructor&verdict=%00&misconception=<b>&order");
        assertThat(count()).isEqualTo(300);
    }

    @Test
    void aStudentOpensAndBackShowsTheSameView() {
        browser.find("#q").sendKeys("muller");
        List<String> names = browser.texts(NAMES);
        browser.find(NAMES + " a").click();
        assertThat(browser.texts("h1")).containsExactly(names.get(0));
        browser.driver().navigate().back();
        assertThat(browser.texts(NAMES)).isEqualTo(names);
    }

    @Test
    void aMisconceptionLeadsToItsStudentsAndBack() {
        int students = Integer.parseInt(browser.texts(".misconception .many b").get(0));
        browser.find(".misconception .many a").click();
        assertThat(count()).isEqualTo(students);
        assertThat(browser.string("return document.activeElement.id")).isEqualTo("students");
        String code = browser.find("#misconception").getAttribute("value");
        String first = browser.texts(NAMES).get(0);
        browser.find(NAMES + " a").click();
        assertThat(browser.texts("h1")).containsExactly(first);
        browser.driver().navigate().back();
        assertThat(count()).isEqualTo(students);
        assertThat(code).isNotEmpty();
        browser.driver().navigate().back();
        assertThat(count()).isEqualTo(300);
    }

    @Test
    void whoSharesAMisconceptionIsBehindAClick() {
        int students = Integer.parseInt(browser.texts(".misconception .many b").get(0));
        assertThat(browser.texts(".misconceptions:not(.rest *) > :first-child .who li"))
                .isEmpty();
        browser.find(".misconception details[data-number='0'] summary").click();
        browser.driver().executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
        assertThat(browser.texts(".misconceptions:not(.rest *) > :first-child .who li"))
                .hasSize(students);
    }

    @Test
    void theKeyboardReachesEverything() {
        browser.find("#q").sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(browser.string("return document.activeElement.tagName")).isIn("A", "SUMMARY");
        browser.driver().executeScript("document.querySelector('#reset').focus()");
        press(Keys.TAB);
        assertThat(browser.string("return document.activeElement.getAttribute('role')"))
                .isEqualTo("region");
        press(Keys.TAB);
        press(Keys.TAB);
        press(Keys.ENTER);
        assertThat(points()).isSortedAccordingTo(Comparator.reverseOrder());
        press(Keys.SPACE);
        assertThat(points()).isSorted();
    }

    private static void press(Keys key) {
        browser.driver().switchTo().activeElement().sendKeys(key);
    }

    @Test
    void darkModeIsDark() {
        String background = "return getComputedStyle(document.body).backgroundColor";
        assertThat(browser.string(background)).isEqualTo("rgb(255, 255, 255)");
        browser.prefers("dark");
        assertThat(browser.string(background)).isEqualTo("rgb(20, 23, 28)");
        browser.prefers("light");
    }

    @Test
    void printsAllRows() throws IOException {
        byte[] pdf = Base64.getDecoder()
                .decode(browser.driver().print(new PrintOptions()).getContent());
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Path file = Files.write(folder.resolve("class.pdf"), pdf);
        assertThat(Files.size(file)).isGreaterThan(50_000);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.texts(NAMES)).hasSize(300);
        assertThat(browser.texts(".controls label")).isEmpty();
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void noRequestLeavesThePage() {
        open("#q=x");
        browser.find("#reset").click();
        assertThat(browser.requests())
                .allMatch(url -> url.equals("about:blank")
                        || url.equals(folder.resolve("index.html").toUri() + "#q=x")
                        || url.equals(folder.resolve("index.html").toUri().toString()));
    }

    @Test
    void withoutAScriptAllRowsAreThere() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("");
            assertThat(browser.driver().findElements(By.cssSelector(NAMES)))
                    .hasSize(300)
                    .last()
                    .matches(row -> row.isDisplayed());
            assertThat(browser.find(".controls").isDisplayed()).isFalse();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static void choose(String id, String value) {
        browser.find("#" + id + " option[value='" + value + "']").click();
    }

    private static int count() {
        return Integer.parseInt(browser.find("#shown").getText().replaceAll(" of.*", ""));
    }
}
