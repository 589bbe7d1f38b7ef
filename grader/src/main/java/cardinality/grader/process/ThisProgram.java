package cardinality.grader.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How this program was started, for processes of its own. */
public final class ThisProgram {

    private ThisProgram() {}

    /** The Java it runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Its class path, absolute: a process can have a working directory of its own. */
    public static String classPath() {
        return classPathEntries().stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The files and folders of that class path as this program was given them, whether they are there or not. */
    static List<Path> classPathEntries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                // An empty entry is the folder that this program was started in.
                .map(entry -> Path.of(entry.isEmpty() ? "." : entry))
                .toList();
    }
}
