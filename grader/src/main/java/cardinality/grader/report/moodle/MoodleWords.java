package cardinality.grader.report.moodle;

import java.util.Locale;
import java.util.Set;

/** Words of Moodle's language packs that the worksheet has in the language of whoever downloads it. */
final class MoodleWords {

    private static final Set<String> GRADE = Set.of(
            "grade",
            "bewertung",
            "note",
            "calificación",
            "qualificació",
            "valutazione",
            "voto",
            "cijfer",
            "beoordeling",
            "nota",
            "avaliação",
            "ocena",
            "známka",
            "hodnocení",
            "hodnotenie",
            "betyg",
            "karakter",
            "arvosana",
            "оценка",
            "оцінка",
            "not",
            "osztályzat",
            "評点",
            "評定",
            "成绩",
            "成績");

    private static final Set<String> YES = Set.of(
            "yes", "ja", "oui", "sí", "sì", "si", "sim", "tak", "ano", "áno", "kyllä", "да", "так", "evet", "igen",
            "da", "ναι", "はい", "是", "예", "bai");

    private static final Set<String> NO = Set.of(
            "no", "nein", "non", "nee", "não", "nie", "ne", "nej", "nei", "ei", "нет", "ні", "hayır", "nem", "nu",
            "όχι", "いいえ", "否", "아니오", "ez");

    private MoodleWords() {}

    static boolean isGrade(String header) {
        return GRADE.contains(word(header));
    }

    static boolean isNo(String cell) {
        return NO.contains(word(cell));
    }

    static boolean isYesOrNo(String cell) {
        return isNo(cell) || YES.contains(word(cell));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
