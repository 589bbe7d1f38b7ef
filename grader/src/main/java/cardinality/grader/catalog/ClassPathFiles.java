package cardinality.grader.catalog;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads class files from the folder or jar on the grader's class path that contains a known resource. */
final class ClassPathFiles {

    private ClassPathFiles() {}

    /**
     * Collects class files.
     *
     * @param anchor a resource that identifies the folder or jar
     * @param wanted accepts the paths to collect, such as {@code cardinality/onetomany/OneToManyTest.class}
     * @param into receives the class files by binary name
     */
    static void collect(String anchor, Predicate<String> wanted, SortedMap<String, byte[]> into) throws IOException {
        URL url = ClassPathFiles.class.getClassLoader().getResource(anchor);
        if (url == null) {
            throw new IOException("no " + anchor + " on the class path");
        }
        if (url.openConnection() instanceof JarURLConnection jar) {
            try (FileSystem files = FileSystems.newFileSystem(
                    Path.of(URI.create(jar.getJarFileURL().toString())))) {
                collectBelow(files.getPath("/"), wanted, into);
            }
        } else {
            String location = url.toString();
            Path root = Path.of(URI.create(location.substring(0, location.length() - anchor.length())));
            collectBelow(root, wanted, into);
        }
    }

    private static void collectBelow(Path root, Predicate<String> wanted, SortedMap<String, byte[]> into)
            throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root.resolve("cardinality"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(".class") && !path.endsWith("-info.class") && wanted.test(path)) {
                into.put(
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'),
                        Files.readAllBytes(file));
            }
        }
    }
}
