package cardinality.grader.authoring.benchmark;

import static cardinality.grader.authoring.check.Similarity.NONE;
import static cardinality.grader.authoring.check.Similarity.SAME_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cardinality.grader.authoring.benchmark.Measurements.GradedClass;
import cardinality.grader.authoring.benchmark.Measurements.GradedClass.Kind;
import cardinality.grader.authoring.benchmark.Measurements.Pages;
import cardinality.grader.authoring.check.Similarity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTextTest {

    private static final Cost MAVEN = cost(20_000, 10_000, Optional.empty(), 300, 290);
    private static final Cost TUNED = cost(8_000, 5_000, Optional.empty(), 200, 250);
    private static final Cost ALONE = cost(10_000, 8_000, Optional.of(7_500), 150, 280);
    private static final Floor FLOOR = new Floor(Duration.ofMillis(90), Duration.ofMillis(150), Duration.ofMillis(10));

    @Test
    void eachWayIsARowAndEachOtherRatioIsALine() {
        assertThat(MeasurementsText.of(new Measurements(
                        Optional.of(MAVEN),
                        Optional.of(TUNED),
                        ALONE,
                        List.of(
                                graded(10, 2, NONE, cost(40_000, 20_000, Optional.of(8_000), 200, 300)),
                                graded(100, 2, NONE, cost(85_000, 50_000, Optional.of(8_000), 210, 310)),
                                graded(10, 2, SAME_CODE, cost(30_000, 16_000, Optional.of(8_000), 200, 300)),
                                graded(100, 2, SAME_CODE, cost(52_500, 30_000, Optional.of(8_000), 210, 310))),
                        Optional.of(graded(10, 1, NONE, cost(38_000, 38_000, Optional.of(7_000), 200, 300))),
                        FLOOR)))
                .isEqualTo("""
                        | each submission graded by | CPU s | against `mvn test` | wall s | a minute | first verdict s | first result s | controller MB | worker MB |
                        |---|---|---|---|---|---|---|---|---|
                        | a cold `mvn test` | 20.00 | 1 | 10.00 | 6.0 | - | - | 300 | 290 |
                        | the same with the kit's flags | 8.00 | 1/2.5 | 5.00 | 12.0 | - | - | 200 | 250 |
                        | a grader of its own | 10.00 | 1/2.0 | 8.00 | 7.5 | 3.75 | 7.50 | 150 | 280 |
                        | the grader, 10 at once, 2 workers, no two answers alike | 4.00 | 1/5.0 | 2.00 | 30.0 | 4.00 | 8.00 | 200 | 300 |
                        | the grader, 100 at once, 2 workers, no two answers alike | 0.85 | 1/23.5 | 0.50 | 120.0 | 4.00 | 8.00 | 210 | 310 |
                        | the grader, 10 at once, 2 workers, answers as drawn | 3.00 | 1/6.7 | 1.60 | 37.5 | 4.00 | 8.00 | 200 | 300 |
                        | the grader, 100 at once, 2 workers, answers as drawn | 0.53 | 1/38.1 | 0.30 | 200.0 | 4.00 | 8.00 | 210 | 310 |
                        | the grader, 10 at once, 1 worker, no two answers alike | 3.80 | 1/5.3 | 3.80 | 15.8 | 3.50 | 7.00 | 200 | 300 |

                        | pages of | CPU s | of grading (10 % at most) | class page KB | student page KB (60 at most), median | largest |
                        |---|---|---|---|---|---|
                        | a class of 10, no two answers alike | 2.00 | 5.0 % | 33 (600 at most) | 21 | 58 |
                        | a class of 100, no two answers alike | 2.00 | 2.4 % | 33 (600 at most) | 21 | 58 |
                        | a class of 10, answers as drawn | 2.00 | 6.7 % | 33 (600 at most) | 21 | 58 |
                        | a class of 100, answers as drawn | 2.00 | 3.8 % | 33 (600 at most) | 21 | 58 |

                        floor: 0.25 s of CPU (javac 0.09, booting Hibernate 0.15, SQL 0.01), warm
                        in the long run, answers as drawn: 0.25 s of CPU for one more submission, 1.0 times the floor
                        in the long run, no two answers alike: 0.50 s of CPU for one more submission, 2.0 times the floor
                        2 workers grade 1.90 times as many a minute as one
                        """);
    }

    @Test
    void costsAboveThoseOfMavenAreShown() {
        assertThat(MeasurementsText.of(new Measurements(
                        Optional.of(MAVEN),
                        Optional.empty(),
                        cost(30_000, 8_000, Optional.empty(), 150, 280),
                        List.of(),
                        Optional.empty(),
                        FLOOR)))
                .contains("| a grader of its own | 30.00 | 1.5 | 8.00 |");
    }

    @Test
    void otherMeasurementsAreShownWithoutMavenAndWithOneSize() {
        String text = MeasurementsText.of(new Measurements(
                Optional.empty(),
                Optional.empty(),
                ALONE,
                List.of(graded(2, 1, NONE, cost(4_000, 4_000, Optional.empty(), 200, 0))),
                Optional.empty(),
                FLOOR));
        assertThat(text)
                .contains(
                        "| the grader, 2 at once, 1 worker, no two answers alike | 2.00 | - | 2.00 | 30.0 | - | - | 200 | - |")
                .contains("floor:")
                .doesNotContain("a cold `mvn test`", "in the long run", "workers grade");
    }

    @Test
    void aProcessAndItsChildrenAreMeasured(@TempDir Path folder) throws Exception {
        assumeThat(MeasuredCommand.isPossible()).isTrue();
        Cost cost = new MeasuredCommand(
                        List.of("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"), folder)
                .run()
                .cost();
        assertThat(cost.cpu()).isPositive().isLessThanOrEqualTo(cost.wall().plusMillis(20));
        assertThat(cost.firstResult()).isEmpty();
    }

    @Test
    void aVerdictIsDetectedInTheOutputAndAResultInTheFile(@TempDir Path folder) throws Exception {
        assumeThat(MeasuredCommand.isPossible()).isTrue();
        Path kept = folder.resolve("kept");
        Cost both = new MeasuredCommand(
                        List.of("sh", "-c", "echo verdict: good; echo all > kept"),
                        folder,
                        new Milestones("verdict: ", kept))
                .run()
                .cost();
        assertThat(both.firstVerdict().orElseThrow())
                .isLessThanOrEqualTo(both.firstResult().orElseThrow());
        assertThat(both.firstResult().orElseThrow()).isLessThanOrEqualTo(both.wall());
        Cost neither = new MeasuredCommand(
                        List.of("sh", "-c", "echo nothing; : > kept"), folder, new Milestones("verdict: ", kept))
                .run()
                .cost();
        assertThat(neither.firstVerdict()).isEmpty();
        assertThat(neither.firstResult()).isEmpty();
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Cost.median(List.of(MAVEN, ALONE, cost(1, 1, Optional.empty(), 1, 1))))
                .isEqualTo(ALONE);
    }

    private static GradedClass graded(int size, int jobs, Similarity likeness, Cost cost) {
        return new GradedClass(
                new Kind(size, jobs, likeness), cost, new Pages(Duration.ofSeconds(2), 33_100, 20_600, 57_900));
    }

    /** @param first milliseconds until the first result; the first verdict takes half of that */
    private static Cost cost(long cpu, long wall, Optional<Integer> first, long own, long largest) {
        return new Cost(
                Duration.ofMillis(cpu),
                Duration.ofMillis(wall),
                first.map(millis -> Duration.ofMillis(millis / 2)),
                first.map(Duration::ofMillis),
                own,
                largest);
    }
}
