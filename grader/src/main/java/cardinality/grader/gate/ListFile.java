package cardinality.grader.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list beside this class: one entry a line, with empty lines and comments that start with {@code #}. */
final class ListFile {

    private ListFile() {}

    /**
     * Returns the entries of a list in their order.
     *
     * @throws IllegalStateException if the grader was built without the list
     */
    static List<String> lines(String name) {
        try (InputStream in = ListFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the grader");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(name + " could not be read", e);
        }
    }
}
