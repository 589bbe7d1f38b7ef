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
 * The bubblewrap command line that precedes that of a worker.
 *
 * <p>It works for root and for an ordinary user, who needs user namespaces; these are often disabled inside a
 * container. Bubblewrap itself ensures that no new privileges can be gained.
 */
final class SandboxCommand {

    /** How much a worker may write, in bytes. It needs to write nothing. */
    private static final int MAX_WRITTEN = 16 * 1024 * 1024;

    /** The folders of a Linux system with the libraries that Java itself is linked against. */
    private static final List<String> LIBRARIES = List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64");

    /** The only devices. Java reads random numbers from them. */
    private static final List<String> RANDOM = List.of("/dev/random", "/dev/urandom");

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private SandboxCommand() {}

    /**
     * @param bwrap the path of bubblewrap's program
     * @throws IOException if the folder of Java cannot be read
     */
    static List<String> of(Path bwrap) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                bwrap.toString(),
                "--unshare-all",
                "--die-with-parent",
                // Prevents injecting characters into the terminal.
                "--new-session",
                "--cap-drop",
                "ALL",
                "--uid",
                "65534",
                "--gid",
                "65534",
                // First, so that it hides nothing that is bound below /tmp.
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
            // Java starts processes through this program.
            line.addAll(List.of("--ro-bind", "/dev/null", starter.toString()));
        }
        line.addAll(WorkerClassPath.own().binds());
        // No /proc and no /dev/fd: their paths give access to the reply stream and to memory.
        for (String device : RANDOM) {
            line.addAll(List.of("--dev-bind", device, device));
        }
        line.addAll(List.of(
                "--remount-ro",
                "/",
                // Without /proc, the Java launcher cannot find its own libraries.
                "--setenv",
                "LD_LIBRARY_PATH",
                JAVA_HOME.resolve("lib").toString(),
                "--chdir",
                "/tmp"));
        return line;
    }

    /** Java's folder and the targets of its links, such as configuration that a distribution stores elsewhere. */
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
