package cardinality.grader.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prose of a lesson. A comment that Markdown does not show marks the sentence before it as a rule:
 * {@code <!-- rule: names -->}.
 *
 * @param sentences all sentences outside code and the table of criteria; a row of another table is one sentence
 * @param criteria the rows of the table of criteria: the criterion and its points, {@code ""} for a bonus
 */
record Lesson(List<Sentence> sentences, Map<String, String> criteria) {

    static final String WHERE = "README";

    private static final Pattern RULE = Pattern.compile("<!-- rule: ([a-z0-9-]+) -->");
    private static final Pattern CRITERION = Pattern.compile("\\| `([a-z-]+)` \\|(?: (\\d+) \\|)? .* \\|");

    static Lesson read(Path file) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        Map<String, String> criteria = new LinkedHashMap<>();
        StringBuilder paragraph = new StringBuilder();
        boolean code = false;
        for (String line : Files.readAllLines(file)) {
            requireHiddenMarks(file, line);
            boolean fence = line.startsWith("```");
            boolean row = line.startsWith("|");
            boolean begins = line.isBlank() || line.startsWith("#") || line.startsWith("- ");
            if (fence || row || begins) {
                addTo(sentences, paragraph);
            }
            code ^= fence;
            Matcher criterion = CRITERION.matcher(line);
            if (code || fence) {
                continue;
            }
            if (criterion.matches()) {
                criteria.put(criterion.group(1), criterion.group(2) == null ? "" : criterion.group(2));
            } else if (row) {
                sentences.add(new Sentence(WHERE, line.strip(), ""));
            } else if (!line.startsWith("#")) {
                paragraph.append(line.replaceFirst("^- ", "")).append(' ');
            }
        }
        addTo(sentences, paragraph);
        return new Lesson(List.copyOf(sentences), criteria);
    }

    /** Markdown ends a paragraph at a line that begins with a comment. */
    private static void requireHiddenMarks(Path file, String line) {
        if (line.strip().startsWith("<!--") || RULE.matcher(line).replaceAll("").contains("<!--")) {
            throw new IllegalArgumentException(
                    file + ": not a mark of the form \"<!-- rule: tag -->\" after a sentence: " + line);
        }
    }

    private static void addTo(List<Sentence> sentences, StringBuilder paragraph) {
        Matcher rule = RULE.matcher(paragraph);
        int begin = 0;
        while (rule.find()) {
            sentences.addAll(Sentence.split(WHERE, paragraph.substring(begin, rule.start()), rule.group(1)));
            begin = rule.end();
        }
        sentences.addAll(Sentence.split(WHERE, paragraph.substring(begin), ""));
        paragraph.setLength(0);
    }
}
