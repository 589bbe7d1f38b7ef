package cardinality.grader.report.rescore;

import static cardinality.grader.report.rescore.SmallClass.KIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.Weights.Weight;
import cardinality.grader.report.rescore.Decision.Accept;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that an instructor writes. */
class PointsFileTest {

    @TempDir
    Path folder;

    @Test
    void eachLineGivesACriterionItsPoints() throws IOException, RescoreException {
        Path file =
                write("\uFEFF# our course\r\n\r\n  onetomany.lazy=4\r\nbulk.row-count = 0\nonetomany.to-string = 1");
        assertThat(PointsFile.read(file, KIT.rubric()).byCriterion())
                .as("to-string has one point in the kit too")
                .hasSize(2)
                .containsEntry("onetomany.lazy", new Weight(4, 2))
                .containsEntry("bulk.row-count", new Weight(0, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onetomany.lazzy = 4      | there is no criterion 'onetomany.lazzy'; onetomany has foreign-key",
                "onetomany = 4            | there is no criterion 'onetomany'; onetomany has foreign-key",
                "= 4                      | write CRITERION = POINTS",
                "onetomany.lazy 4         | write CRITERION = POINTS",
                "onetomany.lazy =         | '' are no points; give a whole number from 0 to 10000",
                "onetomany.lazy = -1      | '-1' are no points",
                "onetomany.lazy = 1.5     | '1.5' are no points",
                "onetomany.lazy = four    | 'four' are no points",
                "onetomany.lazy = 10001   | '10001' are no points",
                "onetomany.lazy = 99999999999 | '99999999999' are no points",
                "onetomany.lazy = ٤       | '٤' are no points",
                "bulk.row-count = 3       | bulk.row-count has points already; remove one of the lines",
            })
    void aWrongLineIsNamedWithItsNumber(String line, String why) throws IOException {
        Path file = write("# the first\nbulk.row-count = 2\n" + line + "\n");
        assertThatThrownBy(() -> PointsFile.read(file, KIT.rubric()))
                .isInstanceOf(RescoreException.class)
                .hasMessageStartingWith(file + ", line 3: " + why)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("latin"), "m\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PointsFile.read(file, KIT.rubric())).hasMessage(file + ": is not text in UTF-8");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> PointsFile.read(none, KIT.rubric()))
                .hasMessage(none + ": cannot be read; name a text file");
        assertThatThrownBy(() -> Decision.acceptedIn(folder)).hasMessage(folder + ": cannot be read; name a text file");
    }

    @Test
    void eachLineOfOverridesIsADecision() throws IOException, RescoreException {
        Path file =
                write("# agreed on Monday\nonetomany.lazy:anna = \"the task was unclear\"\n\nbulk.row-count:ben=ok");
        assertThat(Decision.acceptedIn(file))
                .containsExactly(
                        new Accept(file + ", line 2", "onetomany.lazy:anna = \"the task was unclear\""),
                        new Accept(file + ", line 4", "bulk.row-count:ben=ok"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("points.txt"), text);
    }
}
