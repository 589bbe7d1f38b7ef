package cardinality.grader.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How this program was started, for starting processes of its own. */
public final class ThisProgram {

    private ThisProgram() {}

    /** The path of the Java launcher that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path with absolute entries, because a process can have another working directory. */
    public static String classPath() {
        return classPathEntries().stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The entries of the class path as given to this program, whether they exist or not. */
    static List<Path> classPathEntries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                // An empty entry means the working directory.
                .map(entry -> Path.of(entry.isEmpty() ? "." : entry))
                .toList();
    }
}
