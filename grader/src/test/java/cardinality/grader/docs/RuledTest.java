package cardinality.grader.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A graded test and the rules to which it holds an answer. The comment above the test names them, after the exercise:
 *
 * <pre>
 * // lesson: onetomany, key, never-null
 * {@literal @}Graded("onetomany.foreign-key")
 * </pre>
 *
 * @param name the class and the method
 * @param criterion the criterion that the test decides about, as {@code exercise.criterion}
 * @param rules the rules, as {@code exercise.tag}
 */
record RuledTest(String name, String criterion, List<String> rules) {

    private static final Pattern COMMENT = Pattern.compile("// lesson: ([a-z]+), ([a-z0-9-]+(?:, [a-z0-9-]+)*)");
    private static final Pattern CRITERION = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");

    static List<RuledTest> read(Path source) throws IOException {
        String type = source.getFileName().toString().replace(".java", "");
        List<RuledTest> tests = new ArrayList<>();
        List<String> rules = List.of();
        StringBuilder annotation = new StringBuilder();
        for (String line : Files.readAllLines(source)) {
            String text = line.strip();
            boolean graded = text.startsWith("@Graded(");
            if (!rules.isEmpty() && annotation.isEmpty() && !graded) {
                throw new IllegalArgumentException(source + ": a rule is named above no test: " + text);
            }
            if (text.startsWith("// lesson:")) {
                rules = rules(source, text);
            }
            if (graded || !annotation.isEmpty()) {
                annotation.append(text).append('\n');
            }
            Matcher method = METHOD.matcher(text);
            if (!annotation.isEmpty() && method.find()) {
                Matcher criterion = CRITERION.matcher(annotation);
                if (!criterion.find()) {
                    throw new IllegalArgumentException(source + ": no criterion in " + annotation);
                }
                tests.add(new RuledTest(type + '.' + method.group(1), criterion.group(1), rules));
                rules = List.of();
                annotation.setLength(0);
            }
        }
        return tests;
    }

    private static List<String> rules(Path source, String text) {
        Matcher comment = COMMENT.matcher(text);
        if (!comment.matches()) {
            throw new IllegalArgumentException(
                    source + ": not of the form \"// lesson: exercise, tag, tag\": \"" + text + '"');
        }
        return Stream.of(comment.group(2).split(", ", -1))
                .map(tag -> comment.group(1) + '.' + tag)
                .toList();
    }
}
