package cardinality.grader.report.json;

import cardinality.grader.model.PlainText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes in JSON whatever would turn, hide or break the text around it where the file is shown. JSON itself asks for that
 * below the blank only. Whoever reads the JSON gets each character as it was, half a surrogate too.
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

    /** @param character one of two bytes; of a character beyond these, each half on its own */
    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return PlainText.isPlain(character)
                ? null
                : new SerializedString(String.format(Locale.ROOT, "\\u%04X", character));
    }
}
