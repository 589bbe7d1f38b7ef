package cardinality.grader.run;

import cardinality.grader.run.Isolation.PlainProcess;
import cardinality.grader.run.Isolation.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out whether this machine can sandbox a worker, by sandboxing the very Java that workers run on. */
public final class Sandboxing {

    /** Not the search path: whoever could write to a folder on it would choose the sandbox. */
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin"));

    private static final int MAX_SECONDS = 30;

    private Sandboxing() {}

    /** The best that this machine allows. */
    public static Isolation best() {
        Optional<Path> bwrap = FOLDERS.stream()
                .map(folder -> folder.resolve("bwrap"))
                .filter(Files::isExecutable)
                .findFirst();
        if (bwrap.isEmpty()) {
            return new PlainProcess("bubblewrap is not installed");
        }
        Sandbox sandbox;
        try {
            sandbox = new Sandbox(SandboxCommand.of(bwrap.get()));
        } catch (IOException e) {
            return new PlainProcess("the folder of Java cannot be read (" + e.getMessage() + ")");
        }
        return complaint(sandbox).<Isolation>map(PlainProcess::new).orElse(sandbox);
    }

    /** What goes wrong when Java is started in the sandbox; empty if nothing does. */
    private static Optional<String> complaint(Sandbox sandbox) {
        List<String> line = Stream.concat(
                        sandbox.command().stream(), Stream.of(OwnProgram.java(), "-Xshare:auto", "--version"))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                // Some lines at most, which fit into the pipe: it can end without being read.
                if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.of("bubblewrap did not start Java within " + MAX_SECONDS + " s");
                }
                String said = new String(output.readNBytes(1_000), StandardCharsets.UTF_8);
                String first = said.lines().findFirst().orElse("no reason given");
                return process.exitValue() == 0
                        ? Optional.empty()
                        : Optional.of("bubblewrap does not work here (" + first + ")");
            }
        } catch (IOException e) {
            return Optional.of("bubblewrap could not be started (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the start of bubblewrap was interrupted");
        }
    }
}
