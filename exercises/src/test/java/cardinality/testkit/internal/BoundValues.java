package cardinality.testkit.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts values bound to statements to texts that are the same in every run. A point in time is represented only by
 * its type, and a UUID by the order of its first occurrence, because it may be generated. The content of a stream or
 * LOB is left out.
 */
final class BoundValues {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int UUID_BYTES = 16;

    /** The first bytes of Java serialization, in Latin-1, and the type names in it that show a point in time. */
    private static final String SERIALIZED = "\u00ac\u00ed";

    private static final Pattern TIME_TYPE =
            Pattern.compile("java\\.(time\\.|util\\.(Date|Calendar|GregorianCalendar)|sql\\.Time)");

    private final Map<String, Integer> uuids = new HashMap<>();

    String textOf(@Nullable Object value) {
        if (value instanceof TemporalAccessor || value instanceof Date || value instanceof Calendar) {
            return "time " + value.getClass().getName();
        }
        if (value instanceof UUID
                || value instanceof String text && UUID_TEXT.matcher(text).matches()) {
            return uuid(value.getClass().getName(), value.toString());
        }
        if (value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character) {
            return value.getClass().getName() + " " + value;
        }
        if (value instanceof byte[] bytes) {
            return textOf(bytes);
        }
        if (value instanceof Object[] elements) {
            return Arrays.stream(elements).map(this::textOf).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof java.sql.Array array) {
            return textOf(array);
        }
        return value == null ? "null" : "other";
    }

    private String textOf(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        if (bytes.length == UUID_BYTES) {
            return uuid("bytes", hex);
        }
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin.startsWith(SERIALIZED) && TIME_TYPE.matcher(latin).find() ? "serialized time" : "bytes " + hex;
    }

    private String textOf(java.sql.Array array) {
        try {
            return textOf(array.getArray());
        } catch (SQLException e) {
            return "other";
        }
    }

    private String uuid(String type, String id) {
        Integer known = uuids.putIfAbsent(id, uuids.size());
        return type + " UUID " + (known == null ? uuids.size() - 1 : known);
    }
}
