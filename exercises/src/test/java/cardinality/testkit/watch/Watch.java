package cardinality.testkit.watch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts the process that watches, and replaces it when necessary. Maven calls this class.
 *
 * <p>A thread that never ends cannot be stopped, and a {@code System.exit} cannot be caught. A process of its own can be
 * replaced.
 */
public final class Watch {

    private static final List<String> FLAGS = List.of(
            // The flags of the kit's tests, for the same reasons.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private Watch() {}

    /**
     * Watches until the user quits.
     *
     * @param args the folder of the kit, and the folder for its boards
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path boards = Path.of(args[1]);
        InterruptedRun.takeFrom(boards);
        int status;
        try (RawKeys keys = RawKeys.ofTerminal();
                WatchProcess process = new WatchProcess(keys)) {
            Set<InterruptedRun> interrupted = new LinkedHashSet<>();
            boolean again;
            do {
                status = process.run(line(Path.of(args[0]), boards, keys.isRaw(), interrupted));
                Optional<InterruptedRun> cut = InterruptedRun.takeFrom(boards);
                again = status == WatchSession.REPLACE || (cut.isPresent() && !isEnd(status));
                cut.ifPresent(interrupted::add);
            } while (again);
        }
        if (!isEnd(status)) {
            System.out.println("The watch has ended with exit code " + status + ". Start it again: mvn -q -Pwatch");
            System.out.flush();
            System.exit(1);
        }
    }

    private static boolean isEnd(int status) {
        return status == WatchSession.QUIT || status == WatchProcess.INTERRUPTED;
    }

    private static List<String> line(Path kit, Path boards, boolean raw, Set<InterruptedRun> interrupted)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        String style = System.getProperty("style.color");
        if (style != null) {
            line.add("-Dstyle.color=" + style);
        }
        line.addAll(List.of("@" + classPathFile(boards), WatchMain.class.getName()));
        line.addAll(List.of(kit.toString(), boards.toString(), String.valueOf(raw)));
        interrupted.forEach(run -> line.add(run.toString()));
        return line;
    }

    /**
     * Returns a file with the class path: a command line on Windows is too short for a long one. Java reads it in the
     * encoding of the platform, whatever that of other files.
     */
    private static Path classPathFile(Path boards) throws IOException {
        Path file = boards.resolve("classpath");
        Files.createDirectories(boards);
        String quoted = classPath().replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(file, "-cp \"" + quoted + "\"", Charset.forName(System.getProperty("native.encoding")));
        return file;
    }

    /** Maven runs this class in a class loader of its own, and leaves the system property as it was. */
    private static String classPath() {
        return Watch.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(Watch::path)
                        .collect(Collectors.joining(System.getProperty("path.separator")))
                : System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path: " + url, e);
        }
    }
}
