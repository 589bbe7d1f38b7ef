package cardinality.grader.intake.text;

/** Whether text looks like one of a Western European language, or like bytes read in the wrong encoding. */
final class WesternText {

    private static final String LETTERS = "äöüßéèêëàâáãåæçñíìîïóòôõøúùûœ";
    private static final String CAPITALS = "ÄÖÜÉÈÊÀÂÁÅÆÇÑÍÎÓÔØÚŒ";
    private static final String SIGNS = "„“”‚‘’–—…€§°«»©";

    private WesternText() {}

    /**
     * Whether each letter outside ASCII is a common one, stands alone, is doubled or before ß, and is no capital in a word.
     * Text without any such letter is not judged, and not likely.
     */
    static boolean isLikely(String text) {
        boolean some = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            boolean isCapital = CAPITALS.indexOf(c) >= 0;
            if (isCapital || LETTERS.indexOf(c) >= 0) {
                some = true;
                boolean isPair = before >= 0x80 && Character.isLetter(before) && before != c && c != 'ß';
                if (isPair || (isCapital && Character.isLowerCase(before))) {
                    return false;
                }
            } else if (SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return some;
    }
}
