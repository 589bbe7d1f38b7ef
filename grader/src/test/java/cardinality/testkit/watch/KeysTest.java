package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and lines mean the same. */
class KeysTest {

    @Test
    void aLineAndAKeyAreTheSameCommand() throws IOException {
        assertThat(typed("h\r\n", "h", "h\n")).containsExactly(Key.HINT, Key.HINT, Key.HINT);
    }

    @Test
    void theFirstLetterOfAWordCounts() throws IOException {
        assertThat(typed("hint\n", "List\nquit\n")).containsExactly(Key.HINT, Key.LIST, Key.QUIT);
    }

    @Test
    void everythingElseIsNoCommand() throws IOException {
        assertThat(typed("\n", "x\n", "\u001b[A", " \n", "7", "\u00e4")).isEmpty();
    }

    @Test
    void theKeyForTheEndOfInputQuits() throws IOException {
        assertThat(typed("n", "\u0004")).containsExactly(Key.NEXT, Key.QUIT);
    }

    @Test
    void theHelpFitsIntoEightyColumnsAndHasEachLetter() {
        for (boolean raw : List.of(true, false)) {
            assertThat(Key.help(raw).lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
            assertThat(Key.help(raw)).contains("h hint", "n next", "a run all", "l list", "o open lesson", "q quit");
        }
        assertThat(Key.help(true)).contains("press a key");
        assertThat(Key.help(false)).contains("type a letter and Enter");
    }

    private static List<Key> typed(String... parts) throws IOException {
        List<Key> keys = new ArrayList<>();
        Keys.read(new Terminal(parts), keys::add);
        return keys;
    }

    /** Each read returns one part, as a terminal does. */
    private static final class Terminal extends InputStream {
        private final List<InputStream> parts = new ArrayList<>();

        Terminal(String... parts) {
            Arrays.stream(parts)
                    .map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                    .forEach(this.parts::add);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return parts.isEmpty() ? -1 : parts.remove(0).read(bytes, offset, length);
        }
    }
}
