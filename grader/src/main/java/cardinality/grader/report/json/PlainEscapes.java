package cardinality.grader.report.json;

import cardinality.testkit.page.PlainText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes in JSON all characters that would reverse, hide or break the surrounding text when the file is displayed.
 * JSON itself requires this only for characters below the space. A JSON reader gets each character unchanged, including
 * unpaired surrogates.
 */
final class PlainEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] escapes = standardAsciiEscapesForJSON();
        escapes[DELETE] = ESCAPE_STANDARD;
        return escapes;
    }

    /** @param character a UTF-16 code unit */
    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return PlainText.isPlain(character)
                ? null
                : new SerializedString(String.format(Locale.ROOT, "\\u%04X", character));
    }
}
