package cardinality.grader.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String TWENTY =
            IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\r\n"));

    @Test
    void fourLinesBeforeAndThreeAfterAreKept() {
        Excerpt excerpt = Excerpt.around(TWENTY, 10).orElseThrow();
        assertThat(excerpt.firstLine()).isEqualTo(6);
        assertThat(excerpt.lines())
                .containsExactly("line 6", "line 7", "line 8", "line 9", "line 10", "line 11", "line 12", "line 13");
    }

    @Test
    void aFileEndsWhereItEnds() {
        assertThat(Excerpt.around(TWENTY, 2).orElseThrow().lines())
                .containsExactly("line 1", "line 2", "line 3", "line 4", "line 5");
        assertThat(Excerpt.around(TWENTY, 20).orElseThrow().lines())
                .containsExactly("line 16", "line 17", "line 18", "line 19", "line 20");
    }

    @Test
    void aLineThatIsNotThereHasNoExcerpt() {
        assertThat(List.of(-1, 0, 21, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE))
                .allSatisfy(line -> assertThat(Excerpt.around(TWENTY, line))
                        .as("line " + line)
                        .isEmpty());
        assertThat(Excerpt.around("", 1)).isEmpty();
    }

    @Test
    void aLineIsCutAndHoldsNothingThatControlsATerminalOrReversesText() {
        Excerpt excerpt = Excerpt.around("\tint x;\u001B[2J\u202E\n" + "\uD83D\uDE00".repeat(5_000), 1)
                .orElseThrow();
        assertThat(excerpt.lines().get(0)).isEqualTo("    int x;\uFFFD[2J\uFFFD");
        assertThat(excerpt.lines().get(1)).hasSize(199).endsWith("\uD83D\uDE00…");
    }
}
