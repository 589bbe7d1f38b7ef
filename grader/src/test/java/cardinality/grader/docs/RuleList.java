package cardinality.grader.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sentences of an exercise are that have no mark of their own. Stubs have no marks, because a learner edits
 * them; instead the list quotes each of their sentences, so that none can change while its tag stays. A line is
 *
 * <pre>
 * tag | where | sentence                   the sentence sets the rule with this tag
 * (why it sets no rule) | where | sentence
 * </pre>
 */
record RuleList(List<Sentence> entries) {

    static RuleList read(Path file) throws IOException {
        List<Sentence> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 3);
                if (parts.length < 3 || !parts[0].matches("[a-z0-9-]+|\\(.+\\)")) {
                    throw new IllegalArgumentException(
                            file + ": not of the form \"tag | where | sentence\": \"" + line + '"');
                }
                entries.add(new Sentence(parts[1], parts[2], parts[0]));
            }
        }
        return new RuleList(List.copyOf(entries));
    }

    /** The tags of the rules in the list. */
    List<String> tags() {
        return entries.stream()
                .map(Sentence::tag)
                .filter(tag -> !tag.startsWith("("))
                .toList();
    }

    /** Whether the list says what a sentence is. */
    boolean explains(Sentence sentence) {
        return entries.stream().anyMatch(sentence::isSameTextAs);
    }
}
