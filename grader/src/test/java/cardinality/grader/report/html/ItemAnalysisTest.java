package cardinality.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.html.ClassPage.CriterionNumbers;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {

    private static final ExerciseRubric RUBRIC = new ExerciseRubric(
            "sample",
            "Sample",
            1,
            List.of("User"),
            List.of(),
            List.of(criterion("a", 3), criterion("b", 5), criterion("c", 1)),
            List.of(),
            Map.of());

    private static Criterion criterion(String name, int points) {
        return new Criterion("sample." + name, name, points, List.of(), List.of());
    }

    /** The verdicts on the three criteria, by the number of the student. */
    private static List<CriterionNumbers> numbers(int size, IntFunction<List<Verdict>> verdicts) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Verdict> own = verdicts.apply(i);
            List<CriterionReport> reports = new ArrayList<>();
            for (int c = 0; c < own.size(); c++) {
                reports.add(CriterionReport.of(RUBRIC.criteria().get(c), own.get(c), List.of()));
            }
            ExerciseReport exercise =
                    new ExerciseReport(RUBRIC, ExerciseStatus.GRADED, Optional.empty(), reports, List.of());
            members.add(new Member(
                    "s" + i, new GradeReport("n" + i, Optional.empty(), Optional.empty(), List.of(exercise), 1)));
        }
        return ItemAnalysis.of(ClassNumbers.rubrics(members), members);
    }

    private static Verdict passed(boolean condition) {
        return condition ? Verdict.PASSED : Verdict.FAILED;
    }

    @Test
    void aCriterionThatGoesWithTheOthersDiscriminates() {
        CriterionNumbers a = numbers(40, i -> List.of(passed(i < 20), passed(i < 20), passed(i < 20)))
                .get(0);
        assertThat(a.discrimination()).isEqualTo("1.00");
        assertThat(a.passed()).isEqualTo(50);
        assertThat(a.remark()).isEmpty();
    }

    @Test
    void aCriterionThatGoodStudentsMissIsMarked() {
        CriterionNumbers a = numbers(40, i -> List.of(passed(i < 20), passed(i >= 20), passed(i >= 20)))
                .get(0);
        assertThat(a.discrimination()).isEqualTo("-1.00");
        assertThat(a.remark()).contains("good students miss it and weak ones pass");
    }

    /** A criterion would always go with a sum that it is a part of. */
    @Test
    void theCriterionsOwnPointsAreNotPartOfTheRest() {
        CriterionNumbers b = numbers(40, i -> List.of(passed(i % 2 == 0), passed(i / 2 % 2 == 0), passed(i % 2 == 0)))
                .get(1);
        assertThat(b.discrimination()).isEqualTo("0.00");
        assertThat(b.remark()).contains("as often as weak ones");
    }

    @Test
    void nothingIsSaidBelowThirtySubmissions() {
        assertThat(numbers(29, i -> List.of(passed(i < 9), passed(i < 9), passed(i < 9))))
                .allMatch(row -> row.discrimination().isEmpty() && row.remark().isEmpty());
    }

    @Test
    void whatEverybodyOrNobodyPassesIsMarked() {
        List<CriterionNumbers> rows = numbers(30, i -> List.of(Verdict.PASSED, Verdict.FAILED, passed(i < 9)));
        assertThat(rows.get(0).remark()).isEqualTo("everybody passed");
        assertThat(rows.get(1).remark()).isEqualTo("nobody passed");
        assertThat(rows.get(0).discrimination()).isEmpty();
    }

    @Test
    void startedIsAnotherShareThanPassed() {
        CriterionNumbers a = numbers(
                        10, i -> List.of(i < 4 ? Verdict.NOT_STARTED : passed(i > 7), Verdict.PASSED, Verdict.PASSED))
                .get(0);
        assertThat(a.started()).isEqualTo(60);
        assertThat(a.passed()).isEqualTo(20);
    }
}
