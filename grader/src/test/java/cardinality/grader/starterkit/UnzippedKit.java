package cardinality.grader.starterkit;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The starter kit in a folder of its own.
 *
 * @param folder the folder with the kit's {@code pom.xml}
 */
record UnzippedKit(Path folder) {

    private static final Kit KIT = Kit.load();

    /** @param parent where to unzip it */
    static UnzippedKit in(Path parent) throws IOException {
        for (Map.Entry<String, byte[]> file : KIT.starterKitFiles().entrySet()) {
            Path target = parent.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return new UnzippedKit(parent.resolve("exercises"));
    }

    /** Puts the reference solution of an exercise in place of the stubs. */
    void solve(String exercise) throws IOException {
        for (SourceFile source : KIT.reference(KIT.rubric().exercise(exercise).orElseThrow())) {
            Files.writeString(folder.resolve(source.path()), source.text());
        }
    }

    void edit(String file, String old, String replacement) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }

    /** The Maven that runs this test, with its local repository, so that nothing is downloaded. */
    ProcessBuilder maven(String... arguments) {
        String program = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        List<String> line = new ArrayList<>(List.of(
                Path.of(property("cardinality.maven"), "bin", program).toString(),
                "-B",
                "-o",
                "-Dmaven.repo.local=" + property("cardinality.repository")));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).directory(folder.toFile());
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
