package cardinality.grader.intake.text;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises encodings of other scripts than Latin by the script that bytes have in them. */
final class Scripts {

    private static final Map<String, Set<UnicodeScript>> ENCODINGS = new LinkedHashMap<>();

    static {
        ENCODINGS.put("Shift_JIS", Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN));
        ENCODINGS.put("EUC-KR", Set.of(UnicodeScript.HANGUL));
        ENCODINGS.put("GB18030", Set.of(UnicodeScript.HAN));
        ENCODINGS.put("windows-1251", Set.of(UnicodeScript.CYRILLIC));
        ENCODINGS.put("windows-1253", Set.of(UnicodeScript.GREEK));
    }

    private Scripts() {}

    /** Returns the first encoding in which all letters outside ASCII are of its script. */
    static Optional<String> of(byte[] bytes) {
        return ENCODINGS.entrySet().stream()
                .filter(entry -> Encodings.strict(bytes, entry.getKey())
                        .filter(text -> isIn(text, entry.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isIn(String text, Set<UnicodeScript> scripts) {
        return text.codePoints()
                .filter(c -> c >= 0x80 && Character.isLetter(c))
                .mapToObj(UnicodeScript::of)
                .allMatch(script -> script == UnicodeScript.COMMON || scripts.contains(script));
    }
}
