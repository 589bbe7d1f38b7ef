package cardinality.grader.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The code blocks of one lesson. Its test has to take each of them. */
final class LessonExamples {

    private static final Path LESSONS = Path.of("..", "exercises", "src", "main", "java", "cardinality");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:java|sql)\\R(.*?)^```$");

    private final List<String> blocks;
    private final Set<Integer> taken = new HashSet<>();

    private LessonExamples(List<String> blocks) {
        this.blocks = blocks;
    }

    static LessonExamples of(String exercise) throws IOException {
        String lesson = Files.readString(LESSONS.resolve(exercise).resolve("README.md"));
        return new LessonExamples(
                BLOCK.matcher(lesson).results().map(block -> block.group(1)).toList());
    }

    /** Returns the only block that contains a text. */
    String with(String text) {
        List<Integer> found = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).contains(text))
                .boxed()
                .toList();
        assertThat(found).as("blocks with " + text).hasSize(1);
        taken.add(found.get(0));
        return blocks.get(found.get(0));
    }

    void assertAllTaken() {
        assertThat(taken).as("blocks that the test ran").hasSize(blocks.size());
    }
}
