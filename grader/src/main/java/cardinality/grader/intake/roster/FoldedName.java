package cardinality.grader.intake.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name without case, accents and signs.
 *
 * @param words its parts, in their order
 */
record FoldedName(List<String> words) {

    static FoldedName of(String name) {
        String plain = Normalizer.normalize(
                        name.replace("ß", "ss").replace("ø", "o").replace("Ø", "O"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return new FoldedName(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether two names can be of the same person: the order of their parts does not count. */
    boolean matches(FoldedName other) {
        return !words.isEmpty() && (sorted().equals(other.sorted()) || isWrittenAs(other) || other.isWrittenAs(this));
    }

    private List<String> sorted() {
        return words.stream().sorted().toList();
    }

    /** Whether the other one is this name without blanks, whichever part begins, as Canvas writes names. */
    private boolean isWrittenAs(FoldedName other) {
        if (other.words.size() != 1) {
            return false;
        }
        for (int first = 0; first < words.size(); first++) {
            List<String> turned = new ArrayList<>(words.subList(first, words.size()));
            turned.addAll(words.subList(0, first));
            if (String.join("", turned).equals(other.words.get(0))) {
                return true;
            }
        }
        return false;
    }
}
