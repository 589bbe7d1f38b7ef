package cardinality.grader.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.Arrival.Attempt;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.MissingFile;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CohortTableTest {

    private static final String LONG = "Database-Systems-Lab-1_ada.adler_attempt_";

    @Test
    void aLongNameIsCut() {
        assertThat(table(LONG + "1")).contains("\n" + LONG.substring(0, 31) + "…  ");
    }

    @Test
    void namesThatWouldLookTheSameAreNotCut() {
        assertThat(table(LONG + "1", LONG + "2", "bo")).contains("\n" + LONG + "1 ", "\n" + LONG + "2 ");
    }

    @Test
    void attemptsAndLateMarksAreToldInTheRow() {
        Arrival arrival = new Arrival(
                "x", Optional.empty(), List.of(), Optional.of(new Attempt("2026-01-02", 3)), true, List.of());
        assertThat(CohortTable.of(book(List.of(report("ada").of(arrival)))))
                .containsPattern("(?m)^ada .*newest of 3 attempts, late$");
    }

    @Test
    void missingFilesAreNamedAndABonusMayBeLeftOut() {
        List<ExerciseReport> exercises = Kit.load().rubric().exercises().stream()
                .map(exercise -> Scoring.score(exercise, Stopped.refused("x")))
                .toList();
        List<MissingFile> missing = exercises.stream()
                .map(ExerciseReport::exercise)
                .filter(exercise -> exercise.isBonus() || exercise.id().equals("bulk"))
                .flatMap(exercise -> exercise.classes().stream()
                        .map(type -> new MissingFile(exercise.id(), "x/" + type + ".java", Optional.empty())))
                .collect(Collectors.toCollection(ArrayList::new));
        missing.add(new MissingFile("onetomany", "x/User.java", Optional.empty()));
        GradeReport report = new GradeReport("ada", Optional.empty(), Optional.empty(), exercises, 1)
                .of(Arrival.NONE.missing(missing));
        assertThat(CohortTable.of(book(List.of(report))))
                .contains("missing: onetomany/User.java, all of bulk")
                .doesNotContain("all of trees");
    }

    private static String table(String... ids) {
        return CohortTable.of(book(Stream.of(ids).map(CohortTableTest::report).toList()));
    }

    private static Gradebook book(List<GradeReport> reports) {
        return new Gradebook("1", "digest", "process", 3, reports);
    }

    private static GradeReport report(String id) {
        return new GradeReport(id, Optional.empty(), Optional.empty(), List.of(), 1);
    }
}
