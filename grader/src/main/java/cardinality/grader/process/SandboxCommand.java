package cardinality.grader.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The command line of bubblewrap that comes before that of a worker.
 *
 * <p>It works as root and as an ordinary user, who needs user namespaces; inside a container these are often closed. That
 * no new privileges can be gained comes with bubblewrap itself.
 */
final class SandboxCommand {

    /** What a worker may write, which is nothing that it needs: bytes. */
    private static final int MAX_WRITTEN = 16 * 1024 * 1024;

    /** Where a Linux system keeps the libraries that Java itself is linked with. */
    private static final List<String> LIBRARIES = List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64");

    /** The only devices: Java reads its random numbers from them. */
    private static final List<String> RANDOM = List.of("/dev/random", "/dev/urandom");

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private SandboxCommand() {}

    /**
     * @param bwrap the program
     * @throws IOException if the folder of Java cannot be read
     */
    static List<String> of(Path bwrap) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                bwrap.toString(),
                "--unshare-all",
                "--die-with-parent",
                // No terminal to push characters into.
                "--new-session",
                "--cap-drop",
                "ALL",
                "--uid",
                "65534",
                "--gid",
                "65534",
                // First of all, so that it hides nothing that is bound below it.
                "--size",
                String.valueOf(MAX_WRITTEN),
                "--tmpfs",
                "/tmp"));
        LIBRARIES.forEach(folder -> line.addAll(List.of("--ro-bind-try", folder, folder)));
        for (Path path : readable()) {
            line.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        Path starter = JAVA_HOME.toRealPath().resolve("lib").resolve("jspawnhelper");
        if (Files.exists(starter)) {
            // Java starts processes with the help of this program.
            line.addAll(List.of("--ro-bind", "/dev/null", starter.toString()));
        }
        line.addAll(WorkerClassPath.own().binds());
        // No /proc and no /dev/fd: there, a path would lead to the stream of answers, and to memory.
        for (String device : RANDOM) {
            line.addAll(List.of("--dev-bind", device, device));
        }
        line.addAll(List.of(
                "--remount-ro",
                "/",
                // Without /proc the launcher of Java does not find its own libraries by itself.
                "--setenv",
                "LD_LIBRARY_PATH",
                JAVA_HOME.resolve("lib").toString(),
                "--chdir",
                "/tmp"));
        return line;
    }

    /** Java, and whatever links in Java's folder lead to, such as settings that a distribution keeps apart. */
    private static Set<Path> readable() throws IOException {
        Set<Path> paths = new TreeSet<>();
        paths.add(JAVA_HOME);
        Path home = JAVA_HOME.toRealPath();
        paths.add(home);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                if (Files.exists(link) && !link.toRealPath().startsWith(home)) {
                    paths.add(link.toRealPath());
                }
            }
        }
        return paths;
    }
}
