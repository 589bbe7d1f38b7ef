package cardinality.testkit.board;

import cardinality.testkit.Graded;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import cardinality.testkit.rubric.RubricReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rubrics next to the test kit's classes, in a folder or in a jar. */
final class RubricFiles {

    private RubricFiles() {}

    static Rubric read() {
        try {
            URI home = Graded.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(home);
            if (Files.isDirectory(path)) {
                return readBelow(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return readBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rubrics could not be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the test kit has no place of its own", e);
        }
    }

    private static Rubric readBelow(Path root) throws IOException {
        try (Stream<Path> packages = Files.list(root.resolve("cardinality"))) {
            List<Path> found = packages.map(p -> p.resolve("rubric.properties"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            return new Rubric(found.stream().map(RubricFiles::readOne).toList());
        }
    }

    private static ExerciseRubric readOne(Path file) {
        Path folder = file.getParent().getFileName();
        try (Reader reader = Files.newBufferedReader(file)) {
            return RubricReader.read(folder.toString().replace("/", ""), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }
}
