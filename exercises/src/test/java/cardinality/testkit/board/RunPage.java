package cardinality.testkit.board;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.drawing.DrawingMarkup;
import cardinality.testkit.page.Markup;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.page.Stylesheet;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board as a page, with the tables that were asked for beside those that the mapping made. It looks like the page of
 * a graded student, runs no script and loads nothing.
 */
final class RunPage {

    private static final String STYLE = Stylesheet.text();

    private final Rubric rubric;
    private final Standings standings;
    private final SourcePlaces places;
    private final TablesOfRun tables;
    private final int hintLevel;
    private final Markup html = new Markup();

    /** @param hintLevel the number of hints to show for each failed criterion, 0 to 3 */
    RunPage(Rubric rubric, List<Observation> observations, SourcePlaces places, TablesOfRun tables, int hintLevel) {
        this.rubric = rubric;
        this.standings = new Standings(rubric, observations);
        this.places = places;
        this.tables = tables;
        this.hintLevel = hintLevel;
    }

    String text() {
        List<ExerciseRubric> run =
                rubric.exercises().stream().filter(standings::isRun).toList();
        html.tag("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .tag("default-src 'none'; base-uri 'none'; form-action 'none'; style-src ")
                .tag(Stylesheet.source(STYLE))
                .tag("\">\n<meta charset=\"utf-8\">\n")
                .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .tag("<title>Cardinality: your last run</title>\n<style>")
                .tag(STYLE)
                .tag("</style>\n</head>\n<body class=\"student\">\n<header>\n<h1>Your last run</h1>\n");
        element("p class=\"total\"", Board.total(rubric, standings));
        html.tag("</header>\n<main>\n<section class=\"next\">\n<h2>What to do next</h2>\n");
        new NextStep(rubric, standings, places, Look.ofMaven(hintLevel))
                .lines().stream().filter(line -> !line.isBlank()).forEach(line -> element("p", line.strip()));
        html.tag("</section>\n<section>\n<h2>Points</h2>\n<table class=\"plain full board\">\n<thead><tr>")
                .tag("<th scope=\"col\">exercise</th><th scope=\"col\" class=\"number\">points</th>")
                .tag("<th scope=\"col\">criteria</th></tr></thead>\n<tbody>\n");
        run.forEach(this::row);
        html.tag("</tbody>\n</table>\n</section>\n");
        run.stream().filter(standings::isBegun).forEach(this::section);
        return html.tag("</main>\n</body>\n</html>\n").toString();
    }

    private void row(ExerciseRubric exercise) {
        html.tag("<tr><th scope=\"row\">");
        if (standings.isBegun(exercise)) {
            html.tag("<a href=\"#")
                    .text(exercise.id())
                    .tag("\">")
                    .text(exercise.id())
                    .tag("</a>");
        } else {
            html.text(exercise.id());
        }
        html.tag("</th><td class=\"number\">")
                .text(exercise.tally(standings.earned(exercise)).strip());
        html.tag("</td><td class=\"marks\">");
        for (Criterion criterion : standings.isBegun(exercise) ? exercise.criteria() : List.<Criterion>of()) {
            Standing standing = standings.of(criterion);
            html.tag("<a class=\"" + StandingStyle.style(standing) + "\" href=\"#")
                    .text(criterion.id());
            html.tag("\" aria-label=\"").text(criterion.name() + ": " + StandingStyle.words(standing));
            html.tag("\">" + StandingStyle.sign(standing) + "</a>\n");
        }
        html.tag("</td></tr>\n");
    }

    private void section(ExerciseRubric exercise) {
        html.tag("<section class=\"exercise\" aria-labelledby=\"").text(exercise.id());
        html.tag("\">\n<h2 id=\"")
                .text(exercise.id())
                .tag("\" tabindex=\"-1\">")
                .text(exercise.id());
        html.tag(" <span class=\"title\">").text(exercise.title()).tag("</span> <span class=\"tally\">");
        html.text(exercise.tally(standings.earned(exercise)).strip()).tag("</span></h2>\n");
        tables.drawing(exercise, standings).map(DrawingMarkup::of).ifPresent(html::tag);
        for (Criterion criterion : exercise.criteria()) {
            if (standings.of(criterion) == Standing.FAILED) {
                standings.failure(criterion).ifPresent(feedback -> failure(exercise, criterion, feedback));
            }
        }
        entries(exercise.criteria().stream()
                .filter(criterion ->
                        standings.of(criterion) != Standing.FAILED && standings.of(criterion) != Standing.PASSED)
                .toList());
        List<Criterion> passed = exercise.criteria().stream()
                .filter(criterion -> standings.of(criterion) == Standing.PASSED)
                .toList();
        if (!passed.isEmpty()) {
            html.tag("<details><summary>" + passed.size() + " passed</summary>\n");
            entries(passed);
            html.tag("</details>\n");
        }
        html.tag("</section>\n");
    }

    private void entries(List<Criterion> criteria) {
        if (!criteria.isEmpty()) {
            html.tag("<ul class=\"entries\">\n");
            criteria.forEach(this::entry);
            html.tag("</ul>\n");
        }
    }

    private void failure(ExerciseRubric exercise, Criterion criterion, Feedback feedback) {
        html.tag("<article class=\"criterion bad\" id=\"").text(criterion.id()).tag("\" tabindex=\"-1\">\n");
        html.tag("<h3><b aria-hidden=\"true\">✗</b> ").text(criterion.title()).tag("</h3>\n");
        html.tag("<p class=\"soft small\"><code>").text(criterion.name()).tag("</code> failed</p>\n");
        html.tag("<dl class=\"facts\">\n");
        List<Fact> facts = exercise.explained(feedback);
        facts.stream().filter(fact -> !fact.key().equals(FeedbackLayout.IDEA)).forEach(fact -> fact(exercise, fact));
        html.tag("</dl>\n");
        statements(feedback.statements());
        facts.stream().filter(fact -> fact.key().equals(FeedbackLayout.IDEA)).forEach(fact -> html.tag(
                        "<p class=\"idea\"><b>Idea</b> ")
                .text(PlainText.of(fact.value()))
                .tag("</p>\n"));
        criterion.hints().stream().limit(hintLevel).forEach(hint -> html.tag("<details><summary>A hint</summary><p>")
                .text(hint)
                .tag("</p></details>\n"));
        html.tag("</article>\n");
    }

    private void fact(ExerciseRubric exercise, Fact fact) {
        Stream<String> place =
                fact.key().equals(FeedbackLayout.WHERE) ? places.of(exercise, fact.value()).stream() : Stream.of();
        element("dt", PlainText.line(fact.key()));
        html.tag("<dd>").text(PlainText.of(fact.value().strip()));
        place.forEach(at -> html.tag("\n").text(PlainText.line(at)));
        html.tag("</dd>\n");
    }

    private void statements(List<ExecutedStatement> statements) {
        if (!statements.isEmpty()) {
            html.tag("<div class=\"timeline\"><p class=\"soft small\">The SQL that ran</p>\n<ol>\n");
            for (ExecutedStatement statement : statements) {
                html.tag("<li><code>").text(PlainText.of(statement.sql())).tag("</code>");
                html.tag(statement.count() > 1 ? " <b>" + statement.count() + "&nbsp;×</b></li>\n" : "</li>\n");
            }
            html.tag("</ol></div>\n");
        }
    }

    private void entry(Criterion criterion) {
        Standing standing = standings.of(criterion);
        html.tag("<li class=\"" + StandingStyle.style(standing) + "\" id=\"")
                .text(criterion.id())
                .tag("\">");
        html.text(criterion.title()).tag(" <small>").text(StandingStyle.words(standing));
        if (standing == Standing.BEGUN) {
            html.text(", still open: "
                    + PlainText.line(standings.openIn(criterion).stream()
                            .map(Outcome.NotStarted::what)
                            .collect(Collectors.joining("; "))));
        }
        html.text(standing == Standing.BLOCKED ? ", " + standings.blocker(criterion) : "")
                .tag("</small></li>\n");
    }

    private void element(String tag, String text) {
        html.tag("<" + tag + ">").text(text).tag("</" + tag.split(" ", 2)[0] + ">\n");
    }
}
