package cardinality.testkit.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The letters that a user types. A terminal passes on each key, or each line; the first letter of a line counts, so both
 * look alike.
 */
final class Keys {

    /** Ctrl-D, which a terminal in raw mode passes on like any other key. */
    private static final char END_OF_TRANSMISSION = 4;

    private Keys() {}

    /**
     * Reads until the input ends.
     *
     * @param typed receives each command
     */
    static void read(InputStream input, Consumer<Key> typed) {
        byte[] bytes = new byte[1_024];
        try {
            for (int n = input.read(bytes); n >= 0; n = input.read(bytes)) {
                String text = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
                if (text.indexOf(END_OF_TRANSMISSION) >= 0) {
                    typed.accept(Key.QUIT);
                }
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .flatMap(line -> Key.of(line.charAt(0)).stream())
                        .forEach(typed);
            }
        } catch (IOException e) {
            // A terminal that is gone types nothing.
        }
    }
}
