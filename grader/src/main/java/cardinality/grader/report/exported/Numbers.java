package cardinality.grader.report.exported;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as course systems write them, in the manner of any country. */
public final class Numbers {

    /** Signs between thousands are three digits apart; the last sign is the decimal one, unless three digits follow. */
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:[.,'\\u00A0\\u202F ]\\d{3})+|\\d+)(?:([.,])(\\d+))?");

    private Numbers() {}

    /** Reads a number that is not negative. */
    public static Optional<BigDecimal> parse(String cell) {
        Matcher number = NUMBER.matcher(cell.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String fraction = number.group(3) == null ? "" : "." + number.group(3);
        return Optional.of(new BigDecimal(number.group(1).replaceAll("\\D", "") + fraction));
    }

    /** Returns the decimal sign of a number; empty if it has none. */
    public static Optional<Character> point(String cell) {
        Matcher number = NUMBER.matcher(cell.strip());
        return number.matches() && number.group(2) != null
                ? Optional.of(number.group(2).charAt(0))
                : Optional.empty();
    }

    /** Writes a number without signs between thousands, which a course system would take for decimal ones. */
    static String format(BigDecimal number, char point) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', point);
    }
}
