package cardinality.grader.report.html;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, as people have it: nothing of it is switched off that a page could notice. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts Chromium; where there is none, the test is skipped and says so. */
    static Browser start() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            System.err.println("no Chromium with its driver here: the pages are not tried in a browser");
        }
        Assumptions.assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "no Chromium with its driver here");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", logs);
        // Named, so that Selenium does not look for one in the network.
        System.setProperty("webdriver.chrome.driver", chromedriver.orElseThrow().toString());
        // There are no bindings of Selenium for this version of Chromium, and none are used.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeDriver driver = new ChromeDriver(options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return new Browser(driver);
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(Path page, String hash) {
        // A page that differs only in its hash is not loaded again.
        driver.get("about:blank");
        driver.get(page.toUri() + hash);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Returns the texts of the elements that are shown. */
    List<String> texts(String css) {
        return strings(
                "return [...document.querySelectorAll(arguments[0])].filter(e =>"
                        + " e.checkVisibility({contentVisibilityAuto: true})).map(e => e.textContent.trim())",
                css);
    }

    List<String> strings(String script, Object... arguments) {
        List<String> strings = new ArrayList<>();
        ((List<?>) result(script, arguments)).forEach(each -> strings.add(String.valueOf(each)));
        return strings;
    }

    String string(String script, Object... arguments) {
        return String.valueOf(result(script, arguments));
    }

    double number(String script, Object... arguments) {
        return ((Number) result(script, arguments)).doubleValue();
    }

    private Object result(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        // Windows have a least width; this sets what the page sees.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Returns what was logged since the last call: errors, refused scripts and styles, and more. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns the addresses that were requested since the last call. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString(""))
                .toList();
    }

    /** Returns what axe finds, each in a line; empty if everybody can read the page. */
    List<String> violations() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("const done = arguments[0];axe.run(document, {resultTypes:"
                + " ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                + " 'best-practice']}).then(r => done(JSON.stringify(r.violations)), e => done('[{\"id\":\"' + e +"
                + " '\"}]'));");
        List<String> lines = new ArrayList<>();
        for (JsonNode violation : JsonMapper.shared().readTree(String.valueOf(found))) {
            lines.add(violation.path("id").asString("") + ": "
                    + violation.path("help").asString("") + " "
                    + violation.path("nodes").size() + " times, first "
                    + violation.at("/nodes/0/html").asString("") + " "
                    + violation.at("/nodes/0/failureSummary").asString(""));
        }
        return lines;
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
