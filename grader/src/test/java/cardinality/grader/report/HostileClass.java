package cardinality.grader.report;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.Verdict;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class whose names, files, tables and feedback all try to be something else. */
public final class HostileClass {

    /** What each of them has in every place. */
    public static final List<String> TEXTS = List.of(
            "<img src=x onerror=\"alert(1)\">",
            "</pre></details><script>alert(1)</script>",
            "]]></failure><testcase name='forged'/>&amp;&#0;",
            "::error file=a,line=1::forged",
            "x\n::set-output name=result::forged\n::stop-commands::x",
            "%0A::error::forged%0D%25",
            "##[error]forged ##vso[task.complete]",
            "a,line=99::b",
            "```\n```mermaid\nerDiagram\nX ||--|| Y : z\n",
            "}\nclick t1 href \"javascript:alert(1)\"\n%%{init: {}}%%",
            "| 100 | 100 |\n| forged | 100 |",
            "[link](https://example.org) ![x](y) @someone #1 $a$ **bold** `code`",
            "# heading\n- list\n1. one\n> quote",
            "\u0000\u0008\u001B[2J\u0085\uFFFE\uFFFF\uD800 \u202E\u2028",
            "pk",
            "title",
            "",
            "\uD83D\uDE00 שלום ж 中",
            "=1+1",
            "../../escaped",
            "x".repeat(5_000));

    private HostileClass() {}

    /** A submission in all ways a result can be, for each text. */
    public static Gradebook all() {
        List<GradeReport> reports = new ArrayList<>();
        for (String text : TEXTS) {
            reports.add(graded(text));
            reports.add(refused(text));
            reports.add(new GradeReport(text, Optional.of(text), Optional.empty(), List.of(), 1));
        }
        return book(reports);
    }

    /** One submission in which every second criterion failed. */
    public static Gradebook one(String text) {
        return book(List.of(graded(text)));
    }

    private static Gradebook book(List<GradeReport> reports) {
        Kit kit = Kit.load();
        return new Gradebook(
                kit.version(), kit.rubricDigest(), "process", kit.rubric().points(), reports);
    }

    private static GradeReport graded(String text) {
        List<ExerciseReport> exercises = Kit.load().rubric().exercises().stream()
                .map(exercise -> graded(exercise, text))
                .toList();
        return new GradeReport(text, Optional.empty(), Optional.of(text), exercises, 1_234_567);
    }

    private static ExerciseReport graded(ExerciseRubric exercise, String text) {
        List<CriterionReport> criteria = new ArrayList<>();
        for (Criterion criterion : exercise.criteria()) {
            criteria.add(
                    criteria.size() % 2 == 1
                            ? CriterionReport.of(criterion, Verdict.PASSED, List.of())
                            : failed(criterion, text));
        }
        return new ExerciseReport(
                exercise,
                ExerciseStatus.GRADED,
                Optional.empty(),
                criteria,
                List.of(new AdviceReport(
                        new Advice(exercise.id() + ".advice", "Something could be better"),
                        Optional.of(text),
                        List.of(new Fact("but was", text)),
                        Optional.of(new Location(text, 7)))),
                new ExerciseEvidence(Optional.empty(), Optional.of(new Schemas(schema("users"), schema(text)))));
    }

    private static CriterionReport failed(Criterion criterion, String text) {
        return new CriterionReport(
                        criterion,
                        Verdict.FAILED,
                        Optional.of(text),
                        List.of(new Fact("expected", "a user"), new Fact("but was", text), new Fact(text, text)),
                        List.of(new ExecutedStatement(text, Kind.SELECT, 2)),
                        Optional.of(new Location(text, 3)))
                .with(new CriterionEvidence(Optional.empty(), StatementOrder.UNKNOWN, List.of(text)));
    }

    private static SchemaReport schema(String name) {
        return new SchemaReport(List.of(
                new Table(name, List.of(new Column(name, name, false, true, false)), List.of()),
                new Table(
                        name + "2",
                        List.of(
                                new Column("id", "bigint", false, true, false),
                                new Column(name, "bigint", true, false, true)),
                        List.of(new ForeignKey(List.of(name), name, List.of("id"))))));
    }

    private static GradeReport refused(String text) {
        List<ExerciseReport> exercises = Kit.load().rubric().exercises().stream()
                .map(exercise -> new ExerciseReport(
                        exercise,
                        ExerciseStatus.REFUSED,
                        Optional.of(text),
                        exercise.criteria().stream()
                                .map(criterion -> CriterionReport.of(criterion, Verdict.REFUSED, List.of()))
                                .toList(),
                        List.of()))
                .toList();
        return new GradeReport(text, Optional.empty(), Optional.of(text), exercises, 1);
    }
}
