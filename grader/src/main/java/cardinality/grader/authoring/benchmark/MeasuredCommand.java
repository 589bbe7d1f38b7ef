package cardinality.grader.authoring.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command as a separate process and measures it with the data of Linux in {@code /proc} (see its manual page,
 * proc(5)). Only one command may run at a time, because the processor time is that of all ended children of this
 * process.
 */
final class MeasuredCommand {

    private static final Path SELF = Path.of("/proc/self/stat");

    private static final long LOOK_INTERVAL_MILLIS = 20;

    private final List<String> line;
    private final Path folder;
    private final @Nullable Milestones milestones;

    /**
     * @param line program and arguments
     * @param folder the working directory; the output goes to {@code output.txt} in it
     */
    MeasuredCommand(List<String> line, Path folder) {
        this(line, folder, null);
    }

    /** @param milestones what to observe while the command runs */
    MeasuredCommand(List<String> line, Path folder, @Nullable Milestones milestones) {
        this.line = line;
        this.folder = folder;
        this.milestones = milestones;
    }

    /** Whether this machine provides the necessary data. */
    static boolean isPossible() {
        return Files.isReadable(SELF);
    }

    /** The result of a command. */
    record Ended(int status, Cost cost, Path output) {}

    /** Runs the command and waits for its end. */
    Ended run() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Duration before = ofEndedChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        process.getOutputStream().close();
        ProcessTree tree = new ProcessTree(process.toHandle());
        try {
            for (int i = 0; !process.waitFor(LOOK_INTERVAL_MILLIS, TimeUnit.MILLISECONDS); i++) {
                if (milestones != null) {
                    milestones.look(output, since(start));
                }
                // Less often, because each look costs time, too.
                if (i % 5 == 0) {
                    tree.look();
                }
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Duration wall = since(start);
        if (milestones != null) {
            milestones.look(output, wall);
        }
        return new Ended(process.exitValue(), tree.cost(ofEndedChildren().minus(before), wall, milestones), output);
    }

    private static Duration ofEndedChildren() throws IOException {
        return ProcessTree.cpu(SELF, ProcessTree.OF_ENDED_CHILDREN);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
