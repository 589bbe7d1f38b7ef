package cardinality.grader.report.exported;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells with their places, judged by a reader of CSV. */
class ExportedTableTest {

    private static final String[] PIECES = {
        "a",
        "ü",
        " ",
        "1",
        "\"\"",
        "\"x\"",
        "\"a,b\"",
        "\"a\r\nb\"",
        "\"a\"\"b\"",
        ",",
        ",",
        ",",
        "\n",
        "\r\n",
        "\r",
        ";"
    };

    @Test
    void rowsAndCellsAreThoseThatAReaderOfCsvSees() throws IOException {
        Random random = new Random(7);
        int compared = 0;
        for (int n = 0; n < 3_000; n++) {
            StringBuilder text = new StringBuilder();
            boolean quoted = true;
            for (int i = random.nextInt(20); i >= 0; i--) {
                String piece = PIECES[random.nextInt(PIECES.length)];
                boolean isSign = piece.matches("[,\\r\\n]+");
                // Quotes belong around a whole cell.
                if (!isSign
                        && (quoted || piece.startsWith("\""))
                        && !text.isEmpty()
                        && !text.toString().matches("(?s).*[,\\r\\n]")) {
                    text.append(',');
                }
                quoted = piece.startsWith("\"");
                text.append(piece);
            }
            List<List<String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.toString())) {
                csv.forEach(row -> rows.add(row.getFields()));
            }
            ExportedTable table = table(text.toString());
            List<List<String>> own = new ArrayList<>();
            for (int i = 0; i < table.rows(); i++) {
                own.add(table.row(i));
            }
            assertThat(own).as(text.toString()).isEqualTo(rows);
            compared += rows.size();
        }
        assertThat(compared).isGreaterThan(3_000);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a,b,c`, `a,7,c`",
                "`a,\"b\",c`, `a,\"7\",c`",
                "`\"a,x\",,`, `\"a,x\",7,`",
                "`a,`, `a,7`",
                "`a,\"\"`, `a,\"7\"`"
            })
    void aCellIsQuotedWhereItWas(String before, String after) {
        assertThat(new String(table(before).with(1, new TreeMap<>(Map.of(0, "7"))), StandardCharsets.UTF_8))
                .isEqualTo(after);
    }

    @Test
    void aCellWithTheSeparatorIsQuoted() {
        assertThat(new String(table("a,b").with(1, new TreeMap<>(Map.of(0, "8,35"))), StandardCharsets.UTF_8))
                .isEqualTo("a,\"8,35\"");
    }

    private static ExportedTable table(String text) {
        return new ExportedTable(text.getBytes(StandardCharsets.UTF_8), ',');
    }
}
