package cardinality.grader.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of CONTRIBUTING.md about sources and about commands in texts. */
class SourcesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final int MAX_LINES = 200;

    /** {@code -Dtest=A,B#method}, quoted or not. */
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w,#*/]+)");

    @Test
    void noFileOfTheProgramIsLong() throws IOException {
        List<Path> files = Stream.of("grader/src/main/java", "exercises/src/test/java/cardinality/testkit")
                .flatMap(folder -> filesBelow(ROOT.resolve(folder), ".java"))
                .toList();
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MAX_LINES));
    }

    /** Students search for TODO. */
    @Test
    void onlyStubsContainTodo() {
        List<Path> files = Stream.of("grader/src/main", "solutions/src", "exercises/src/test")
                .flatMap(folder -> filesBelow(ROOT.resolve(folder), ".java"))
                .toList();
        assertThat(files).allSatisfy(file -> assertThat(comments(Files.readString(file)))
                .as(file.toString())
                .doesNotContain("TODO:", "TODO "));
    }

    /** An unknown name selects no tests, and the run passes. */
    @Test
    void commandsNameTestsThatExist() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : Stream.of(
                        filesBelow(ROOT.resolve(".github"), ""),
                        filesBelow(ROOT.resolve(".ci"), ""),
                        filesBelow(ROOT.resolve("grader/docs"), ".md"),
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve("grader/README.md")))
                .flatMap(files -> files)
                .toList()) {
            Matcher tests = TESTS.matcher(Files.readString(file));
            while (tests.find()) {
                Stream.of(tests.group(1).split(",", -1))
                        .map(name -> name.replaceFirst("#.*", ""))
                        .forEach(named::add);
            }
        }
        Set<String> existing = Stream.of("grader/src/test/java", "exercises/src/test/java")
                .flatMap(folder -> filesBelow(ROOT.resolve(folder), ".java"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        assertThat(existing).containsAll(named);
    }

    private static String comments(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("//") || line.startsWith("*") || line.startsWith("/*"))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> filesBelow(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
