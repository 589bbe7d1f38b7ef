package cardinality.grader.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence that a learner reads, on one line.
 *
 * @param where simple name of the stub, or {@code README}
 * @param tag the tag of the rule that the sentence sets, empty if it has none
 */
record Sentence(String where, String text, String tag) {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`\"*<])");

    /** Words by which a sentence sounds like a rule for an answer. */
    private static final Pattern RULE_WORDS = Pattern.compile(
            "\\b(must|never|only|exactly|at most|always|cannot|may not|no \\w+ may|accepted|stays? as (it is|they are))\\b",
            Pattern.CASE_INSENSITIVE);

    boolean soundsLikeARule() {
        return RULE_WORDS.matcher(text).find();
    }

    /** Whether another sentence has the same text in the same place, whatever its tag. */
    boolean isSameTextAs(Sentence other) {
        return where.equals(other.where) && text.equals(other.text);
    }

    /** The sentences of a text, of which the last one has the given tag. */
    static List<Sentence> split(String where, String text, String tagOfTheLast) {
        List<String> texts = Arrays.stream(END.split(text.strip()))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            sentences.add(new Sentence(where, texts.get(i), i == texts.size() - 1 ? tagOfTheLast : ""));
        }
        return sentences;
    }
}
