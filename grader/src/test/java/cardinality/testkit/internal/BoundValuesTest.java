package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundValuesTest {

    private static final Instant ONE_DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant ANOTHER_DAY = Instant.parse("2026-02-03T04:05:06Z");
    private static final UUID A = new UUID(1, 2);
    private static final UUID B = new UUID(3, 4);

    @Test
    void aPointInTimeIsReplacedByItsType() throws IOException {
        assertThat(texts(ONE_DAY)).isEqualTo(texts(ANOTHER_DAY)).isNotEqualTo(texts(Timestamp.from(ONE_DAY)));
        assertThat(texts(serialized(ONE_DAY))).isEqualTo(texts(serialized(ANOTHER_DAY)));
    }

    @Test
    void uuidsOfAnyFormCountByTheOrderOfTheirFirstOccurrence() {
        assertThat(texts(A, B, A)).isEqualTo(texts(B, A, B)).isNotEqualTo(texts(A, B, B));
        assertThat(texts(A.toString())).isEqualTo(texts(B.toString()));
        assertThat(texts((Object) bytes(A))).isEqualTo(texts((Object) bytes(B)));
    }

    @Test
    void allOtherValuesCountWithTheirType() throws IOException {
        Stream<Object> values = Stream.of(
                1,
                1L,
                2,
                new BigDecimal("1"),
                "1",
                "",
                true,
                'x',
                new byte[] {1},
                new byte[] {2},
                serialized("a"),
                serialized("b"),
                new Object[] {1, 2},
                new Object[] {2, 1},
                ONE_DAY,
                A);
        assertThat(Stream.concat(values.map(BoundValuesTest::texts), Stream.of(List.of("null"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesWithoutTheirOwnTextAreEqualInEachRun() {
        assertThat(texts(new StringReader("a"))).isEqualTo(texts(new StringReader("a")));
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values).map(new BoundValues()::textOf).toList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }
}
