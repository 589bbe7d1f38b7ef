package cardinality.grader.gate;

import cardinality.grader.model.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Members of a class, below a title line that starts with {@code ##} and imports of their own.
 *
 * @param title what the code does
 * @param code imports first
 */
record Snippet(String title, String code) {

    private static final String TITLE = "## ";

    /** Packages that ordinary code imports as a whole. They leave no trace in a class file. */
    private static final List<String> IMPORTED = List.of(
            "jakarta.persistence",
            "java.math",
            "java.time",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.hibernate");

    /** Returns the snippets of a file beside the tests. */
    static List<Snippet> read(String file) {
        return Stream.of(("\n" + text(file)).split("\n" + TITLE, -1))
                .skip(1)
                .map(text -> {
                    int end = text.indexOf('\n');
                    return new Snippet(text.substring(0, end).strip(), text.substring(end + 1));
                })
                .toList();
    }

    /** The entities that all snippets can use, in the package of the snippets. */
    static SourceFile model() {
        return new SourceFile("cardinality.sample.Book", text("snippets/Model.java.txt"));
    }

    SourceFile source() {
        StringBuilder imports = new StringBuilder();
        StringBuilder members = new StringBuilder();
        IMPORTED.forEach(name -> imports.append("import ").append(name).append(".*;\n"));
        code.lines().forEach(line -> (line.startsWith("import ") ? imports : members)
                .append(line)
                .append('\n'));
        return new SourceFile(
                "cardinality.sample.Sample",
                "package cardinality.sample;\n" + imports + "public class Sample {\n" + members + "}\n");
    }

    private static String text(String file) {
        try (InputStream in = Snippet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
