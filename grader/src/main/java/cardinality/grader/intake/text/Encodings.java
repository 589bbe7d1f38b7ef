package cardinality.grader.intake.text;

import cardinality.grader.intake.text.Decoded.Text;
import cardinality.grader.intake.text.Decoded.Unsure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Decodes bytes that do not say in which encoding they are. An encoding is certain if it is UTF-8, if a byte order mark or
 * the positions of zero bytes show it, or if it is the only Western one in which the bytes make sense.
 */
public final class Encodings {

    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-32LE", "fffe0000"),
            new Mark("UTF-32BE", "0000feff"),
            new Mark("UTF-8", "efbbbf"),
            new Mark("UTF-16LE", "fffe"),
            new Mark("UTF-16BE", "feff"));

    private static final String WINDOWS = "windows-1252";
    private static final String DOS = "IBM850";
    private static final String MAC = "x-MacRoman";

    private Encodings() {}

    /** A byte order mark, in hexadecimal. */
    private record Mark(String charset, String bytes) {
        int length() {
            return bytes.length() / 2;
        }

        /** UTF-8 is certain by itself, whatever control characters it has. */
        boolean isOfUtf8() {
            return charset.equals("UTF-8");
        }

        boolean isIn(byte[] text) {
            return HexFormat.of()
                    .formatHex(text, 0, Math.min(text.length, length()))
                    .equals(bytes);
        }
    }

    /** Decodes the text of a file. */
    public static Decoded decode(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.isIn(bytes)) {
                byte[] rest = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
                return strict(rest, mark.charset())
                        .filter(text -> mark.isOfUtf8() ? text.indexOf('\0') < 0 : isText(text))
                        .<Decoded>map(Text::new)
                        .orElseGet(() -> new Unsure(Optional.of(mark.charset())));
            }
        }
        Optional<String> utf8 = strict(bytes, "UTF-8");
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            return new Text(utf8.get());
        }
        Optional<String> wide = wide(bytes);
        if (wide.isPresent()) {
            return new Text(wide.get());
        }
        if (utf8.isPresent()) {
            return new Unsure(Optional.empty());
        }
        Optional<String> windows = western(bytes, WINDOWS);
        boolean isOther = western(bytes, DOS).isPresent() || western(bytes, MAC).isPresent();
        return windows.isPresent() && !isOther ? new Text(windows.get()) : new Unsure(seemsToBe(bytes));
    }

    /** Decodes the name of an entry of a zip that does not declare UTF-8. Never fails: names are for display. */
    public static String name(byte[] bytes) {
        Optional<String> utf8 = strict(bytes, "UTF-8");
        // Windows writes names in the code page of DOS.
        Optional<String> name = utf8.or(() -> western(bytes, DOS)).or(() -> western(bytes, WINDOWS));
        return name.or(() -> Scripts.of(bytes).flatMap(charset -> strict(bytes, charset)))
                .orElseGet(() -> new String(
                        bytes,
                        Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> seemsToBe(byte[] bytes) {
        return List.of(WINDOWS, DOS, MAC).stream()
                .filter(charset -> western(bytes, charset).isPresent())
                .findFirst()
                .or(() -> Scripts.of(bytes));
    }

    private static Optional<String> western(byte[] bytes, String charset) {
        return strict(bytes, charset).filter(WesternText::isLikely);
    }

    /** UTF-16 or UTF-32 without a mark: of Western text, most high bytes are zero. */
    private static Optional<String> wide(byte[] bytes) {
        for (int width : new int[] {4, 2}) {
            int[] zeros = new int[width];
            for (int i = 0; i < bytes.length; i++) {
                zeros[i % width] += bytes[i] == 0 ? 1 : 0;
            }
            int units = bytes.length / width;
            if (bytes.length % width != 0 || units == 0) {
                continue;
            }
            boolean big = zeros[0] * 2 > units && zeros[width - 1] == 0;
            boolean little = zeros[width - 1] * 2 > units && zeros[0] == 0;
            if (big || little) {
                Optional<String> text =
                        strict(bytes, "UTF-" + 8 * width + (big ? "BE" : "LE")).filter(Encodings::isText);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String text) {
        return text.codePoints().allMatch(c -> c >= ' ' ? Character.isDefined(c) : "\t\n\r\f".indexOf(c) >= 0);
    }

    static Optional<String> strict(byte[] bytes, String charset) {
        if (!Charset.isSupported(charset)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
