package cardinality.grader.report.exported;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of any country. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100;100",
                "100.00;100",
                "100,00;100",
                "1,000;1000",
                "1.000;1000",
                "1,000.50;1000.5",
                "1.000,50;1000.5",
                "1 000,5;1000.5",
                "1'000.5;1000.5",
                "100.00000;100",
                "0;0",
                "8,35;8.35"
            })
    void theLastSignIsTheDecimalOneUnlessThreeDigitsFollow(String cell, BigDecimal number) {
        assertThat(Numbers.parse(cell).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-1", "A", "1e3", "1,2,3", "Good", "EX", "10 of 20"})
    void otherTextIsNoNumber(String cell) {
        assertThat(Numbers.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000.00, ., 1000", "1000, ',', 1000", "8.350, ',', '8,35'", "8.35, ., 8.35", "0.00, ., 0"})
    void noSignStandsBetweenThousands(BigDecimal number, char point, String cell) {
        assertThat(Numbers.format(number, point)).isEqualTo(cell);
    }
}
