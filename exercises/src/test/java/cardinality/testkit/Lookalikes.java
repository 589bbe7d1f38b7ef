package cardinality.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that only a comparison of every letter tells apart. */
public final class Lookalikes {

    /** Two texts with one hash code in Java. */
    private static final String HASH = "Aa";

    private static final String SAME_HASH = "BB";

    private Lookalikes() {}

    /**
     * Draws a text with capital and small letters, a blank within and a length of its own.
     *
     * @param mostLetters how long it may be, 30 or more; its look-alikes can have one letter more
     */
    public static String drawn(Secret secret, int mostLetters) {
        int length = secret.between(mostLetters * 2 / 3, mostLetters);
        int blank = secret.between(4, length - 8);
        return "Q" + secret.word(blank - 1) + " " + HASH + secret.word(length - blank - 4) + "q";
    }

    /**
     * Numbers, all different, of which some look alike to whatever looks at a part of them only: at the lower bits, at the hash code,
     * at the digits, at a floating-point number, at the amount without its sign.
     */
    public static List<Long> numbers(Secret secret) {
        // Odd and between 2^12 and 2^14, so that no change below makes one number of two.
        long number = 2L * secret.between(1 << 11, 1 << 13) + 1;
        long fraction = 1L << 53;
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
     * Texts that look like a drawn one, each different from it and from the others: with another case, with blanks in front, behind
     * and within, shorter and longer, with another letter at the start, at the end and somewhere within, with the same hash code.
     *
     * @param text one of {@link #drawn}
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
