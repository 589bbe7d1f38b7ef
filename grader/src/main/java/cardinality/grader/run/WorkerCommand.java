package cardinality.grader.run;

import cardinality.grader.wire.WorkerRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts a worker: this program's own Java and class path, with flags that bound it. */
final class WorkerCommand {

    private static final List<String> FLAGS = List.of(
            // Half the processor time of the optimizing compiler over a class of 250; see the benchmark.
            "-XX:TieredStopAtLevel=1",
            // With the first compiler only, the default code cache is so small that it fills up and compiling stops.
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xss1m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            // Keeps the virtual machine's own messages off the stream that carries answers.
            "-XX:+DisplayVMOutputToStderr",
            "-Djdk.serialFilter=!*",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true",
            "-Dorg.jboss.logging.provider=jdk");

    private WorkerCommand() {}

    /**
     * @param role what the worker is for, which it warms up for
     * @param database what it runs tests on
     */
    static List<String> line(WorkerRole role, WorkerDatabase database) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        database.properties().forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add("cardinality.grader.worker.WorkerMain");
        line.add(role.name());
        return line;
    }
}
