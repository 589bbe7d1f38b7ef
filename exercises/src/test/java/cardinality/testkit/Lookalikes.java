package cardinality.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Similar texts that only a comparison of all characters distinguishes. */
public final class Lookalikes {

    /** A text with the same hash code as {@code SAME_HASH}. */
    private static final String HASH = "Aa";

    private static final String SAME_HASH = "BB";

    /** Eight digits with the same hash code as {@code SAME_HASH_DIGITS}, and so has a text that differs in these. */
    private static final long HASH_DIGITS = 721_006;

    private static final long SAME_HASH_DIGITS = 71_000_710;

    private Lookalikes() {}

    /**
     * Draws a text of random length with upper and lower case letters and a space inside.
     *
     * @param maxLetters the maximum length, at least 30; look-alikes can be one letter longer
     */
    public static String drawn(Secret secret, int maxLetters) {
        int length = secret.between(maxLetters * 2 / 3, maxLetters);
        int blank = secret.between(4, length - 8);
        return "Q" + secret.word(blank - 1) + " " + HASH + secret.word(length - blank - 4) + "q";
    }

    /**
     * Returns distinct numbers, some of which are equal to code that compares only a part of them: the lower bits, the
     * hash code of the number or of its digits, some digits, a floating-point value, or the amount without its sign.
     */
    public static List<Long> numbers(Secret secret) {
        // Odd and between 2^12 and 2^14, so that the changes below never yield equal numbers.
        long number = 2L * secret.between(1 << 11, 1 << 13) + 1;
        long fraction = 1L << 53;
        long before = 100_000_000L * secret.between(1, 999);
        Set<Long> numbers = new LinkedHashSet<>(List.of(
                number,
                number + 1,
                number + (long) secret.between(1, 50) * (1 << 8),
                number + (long) secret.between(1, 50) * (1 << 16),
                number + (1L << 31),
                number + (long) secret.between(1, 50) * (1L << 32),
                number + (1L << 48),
                1L << 32 | number ^ 1,
                number * 10 + secret.between(0, 9),
                number + 100_000,
                before + HASH_DIGITS,
                before + SAME_HASH_DIGITS,
                -number,
                ~number,
                (1L << 24) + number - 1,
                (1L << 24) + number,
                (1L << 24) + number + 1,
                fraction + number - 1,
                fraction + number,
                fraction + number + 1));
        return secret.shuffled(new ArrayList<>(numbers));
    }

    /**
     * Returns texts that are similar to a drawn one, all different from it and from each other: with another case; with
     * leading, trailing and inner spaces; shorter and longer; with another letter at the start, at the end and inside;
     * with the same hash code.
     *
     * @param text a result of {@link #drawn}
     */
    public static List<String> of(Secret secret, String text) {
        int within = secret.between(text.length() / 2, text.length() - 2);
        Set<String> others = new LinkedHashSet<>(List.of(
                text.toLowerCase(Locale.ROOT),
                text.toUpperCase(Locale.ROOT),
                " " + text,
                text + " ",
                text + "\t",
                text.replace(" ", "  "),
                text.replace(" ", ""),
                text.substring(0, text.length() - 1),
                text.substring(1),
                text + "x",
                "x" + text,
                "X" + text.substring(1),
                text.substring(0, text.length() - 1) + "x",
                text.substring(0, within) + "X" + text.substring(within + 1),
                text.replace(HASH, SAME_HASH)));
        others.remove(text);
        return secret.shuffled(new ArrayList<>(others));
    }
}
