package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    @Test
    void aSmallClassHasNoMedian() {
        assertThat(RunSummary.of(gradebook(7), 2, 2_340)).containsExactly("7 submissions in 2.3 s");
        assertThat(RunSummary.of(gradebook(1), 1, 950)).containsExactly("1 submission in 1.0 s");
    }

    @Test
    void aLargerClassHasAMedian() {
        assertThat(RunSummary.of(gradebook(9), 2, 2_340))
                .containsExactly("9 submissions in 2.3 s; half of them took less than 500 ms each");
    }

    @Test
    void aShardCanBeEmpty() {
        assertThat(RunSummary.of(gradebook(0), 1, 10)).containsExactly("this shard of the class has no submissions");
    }

    private static Gradebook gradebook(int size) {
        List<GradeReport> reports = IntStream.rangeClosed(1, size)
                .mapToObj(i -> new GradeReport("s" + i, Optional.empty(), Optional.empty(), List.of(), i * 100L))
                .toList();
        return new Gradebook("1", "0", "process", 0, reports);
    }
}
