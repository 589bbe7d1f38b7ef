package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.Tell;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of a submission stays text, wherever it stands on a page. */
class HostilePagesBrowserTest {

    @TempDir
    static Path folder;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException {
        browser = Browser.start();
        Kit kit = Kit.load();
        List<GradeReport> reports = new ArrayList<>();
        HostileText.ALL.forEach(text -> {
            reports.add(report(kit, text, ExerciseStatus.GRADED));
            reports.add(report(kit, text, ExerciseStatus.REFUSED));
            reports.add(new GradeReport(text, Optional.of(text), Optional.empty(), List.of(), 1));
        });
        new HtmlFormat(Tell.ALL).write(new Gradebook("1", "0".repeat(64), "process", 100, reports), folder);
    }

    private static GradeReport report(Kit kit, String text, ExerciseStatus status) {
        List<ExerciseReport> exercises = kit.rubric().exercises().stream()
                .map(exercise -> exercise(exercise, text, status))
                .toList();
        return new GradeReport(text, Optional.empty(), Optional.of(text), exercises, 1);
    }

    private static ExerciseReport exercise(ExerciseRubric exercise, String text, ExerciseStatus status) {
        boolean isGraded = status == ExerciseStatus.GRADED;
        List<CriterionReport> criteria = exercise.criteria().stream()
                .map(criterion ->
                        isGraded ? failed(criterion, text) : CriterionReport.of(criterion, Verdict.REFUSED, List.of()))
                .toList();
        return new ExerciseReport(
                exercise,
                status,
                isGraded ? Optional.empty() : Optional.of(text),
                criteria,
                List.of(),
                new ExerciseEvidence(evidence(text).excerpt(), Optional.of(schemas(text))));
    }

    private static CriterionReport failed(Criterion criterion, String text) {
        return new CriterionReport(
                        criterion,
                        Verdict.FAILED,
                        Optional.of(text.length() > 100 ? "LONG" : text),
                        List.of(new Fact("expected", text), new Fact(text, text), new Fact("where", text)),
                        List.of(new ExecutedStatement(text, Kind.SELECT, 2)),
                        Optional.of(new Location(text, 3)))
                .with(evidence(text));
    }

    /** The same text as source and statement. */
    private static CriterionEvidence evidence(String text) {
        return new CriterionEvidence(
                Optional.of(new Excerpt(2, List.of(text.substring(0, Math.min(200, text.length())), "x"))),
                new StatementOrder(
                        List.of(new StatementRun(text, 3, Optional.of(new Location(text, 3)))), 2, OptionalInt.of(1)),
                List.of(text));
    }

    /** The same text as name of a table, a column and a type. */
    private static Schemas schemas(String name) {
        SchemaReport schema = new SchemaReport(List.of(new Table(
                name,
                List.of(new Column(name, name, true, true, true)),
                List.of(new ForeignKey(List.of(name), name, List.of(name))))));
        return new Schemas(SampleEvidence.asked(), schema);
    }

    @Test
    void nothingRunsAndNothingIsRequested() throws IOException {
        List<Path> pages;
        try (var files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSize(3 * HostileText.ALL.size() + 1);
        for (Path page : pages) {
            browser.open(page, "");
            assertThat(browser.string("return document.title"))
                    .as(page.toString())
                    .isNotEqualTo("taken");
            assertThat(browser.number("return document.querySelectorAll('script, style, img').length"))
                    .as("elements of ours in " + page)
                    .isEqualTo(page.endsWith("index.html") ? 2 : 1);
            assertThat(browser.string("return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])"
                            + ".filter(a => /^on|^style$|^src$/.test(a.name)).map(a => a.name).join()"))
                    .isEmpty();
            assertThat(browser.string("return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                            + ".filter(h => !/^(#|s[0-9]+[.]html$)/.test(h)).join()"))
                    .isEmpty();
            assertThat(browser.string("return getComputedStyle(document.body).display"))
                    .isEqualTo("block");
        }
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith("about:")
                        || pages.stream()
                                .anyMatch(page -> url.equals(page.toUri().toString())));
    }

    @Test
    void namesAreReadAsTheyAre() {
        browser.open(folder.resolve("s0001.html"), "");
        assertThat(browser.texts("h1")).containsExactly(HostileText.ALL.get(0));
        browser.open(folder.resolve("index.html"), "#q=%3D1%2B1");
        assertThat(browser.texts("#table tbody th")).containsExactly("=1+1", "=1+1", "=1+1");
    }

    @Test
    void nothingReversesHidesOrBreaksOtherText() throws IOException {
        for (String page : List.of("index.html", "s0022.html", "s0023.html")) {
            assertThat(Files.readString(folder.resolve(page)).codePoints().filter(c -> c != '\n'))
                    .as(page)
                    .allMatch(PlainText::isPlain);
        }
    }

    @Test
    void longTextStaysInThePage() {
        browser.resize(360, 800);
        for (int i = 3 * HostileText.ALL.size() - 5; i <= 3 * HostileText.ALL.size(); i++) {
            browser.open(folder.resolve(String.format(Locale.ROOT, "s%04d.html", i)), "");
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
        browser.open(folder.resolve("index.html"), "");
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }
}
