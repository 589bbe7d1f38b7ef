package cardinality.grader.process;

import cardinality.grader.model.Isolation;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.model.Isolation.Sandbox;
import cardinality.grader.process.DeadlineClock.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out whether this machine can sandbox a worker, by starting the workers' own Java in the sandbox. */
public final class Sandboxing {

    /** Not the search path: anyone who can write to a folder on it could choose the sandbox. */
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin"));

    private static final Duration MAX_BUSY = Duration.ofSeconds(15);
    private static final Duration MAX_WAITING = Duration.ofSeconds(30);

    private Sandboxing() {}

    /** The best isolation that this machine allows. */
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
        return startProblem(sandbox).<Isolation>map(PlainProcess::new).orElse(sandbox);
    }

    /** The problem when Java is started in the sandbox; empty if there is none. */
    private static Optional<String> startProblem(Sandbox sandbox) {
        List<String> line = Stream.concat(
                        sandbox.command().stream(), Stream.of(ThisProgram.java(), "-Xshare:auto", "--version"))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                // The output is a few lines, which fit into the pipe, so the process can end before it is read.
                if (!endsInTime(process)) {
                    return Optional.of("bubblewrap did not finish starting Java");
                }
                String text = new String(output.readNBytes(1_000), StandardCharsets.UTF_8);
                String first = text.lines().findFirst().orElse("no reason given");
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

    /** Counts like a deadline: a busy or paused machine is no reason to do without a sandbox. */
    private static boolean endsInTime(Process process) throws InterruptedException {
        ProcessTree tree = new ProcessTree(process);
        DeadlineClock clock = new DeadlineClock(MAX_BUSY, MAX_WAITING);
        while (!process.waitFor(DeadlineClock.TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            tree.refresh();
            if (clock.look(System.nanoTime(), tree.cpu(), tree.wantsToRun()) != Finding.GOES_ON) {
                tree.kill();
                return false;
            }
        }
        return true;
    }
}
