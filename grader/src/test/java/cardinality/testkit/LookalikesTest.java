package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LookalikesTest {

    private final List<Long> numbers = Lookalikes.numbers(new Secret("seed", "test"));

    @Test
    void numbersDiffer() {
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> butSomeHaveTheSame() {
        return Stream.of(
                same("lower half", Long::intValue),
                same("hash code", number -> number.hashCode()),
                same("hash code of their digits", number -> number.toString().hashCode()),
                same("value as a floating-point number", Long::doubleValue),
                same("amount", Math::abs));
    }

    private DynamicTest same(String part, Function<Long, Object> partOf) {
        return DynamicTest.dynamicTest(
                part, () -> assertThat(numbers.stream().map(partOf).distinct().count())
                        .isLessThan(numbers.size()));
    }
}
