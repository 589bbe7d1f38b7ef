package cardinality.grader.process;

import cardinality.grader.model.Isolation.Sandbox;
import cardinality.grader.wire.WorkerRole;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts a worker: this program's own Java and class path, with flags that limit it. */
final class WorkerCommand {

    private static final List<String> FLAGS = List.of(
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xss1m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            // Keeps the virtual machine's own messages, including its log, off the reply stream.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            // A crash leaves no file behind.
            "-XX:+ErrorFileToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-Djdk.serialFilter=!*",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true",
            // A stream made by StreamSupport may be parallel. Without threads of its own, the pool leaves it to the
            // caller.
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
            "-Dorg.jboss.logging.provider=jdk");

    /** There is no launch mechanism of this name, so Java cannot start a process (java.lang.ProcessImpl). */
    private static final String NO_PROCESSES = "-Djdk.lang.Process.launchMechanism=NONE";

    /**
     * The flag is given up to this version. On Java 25 it makes {@code System.getenv} fail, which ANTLR's parsers, and so
     * Hibernate's, call; the versions between were not tried.
     */
    private static final int LAST_WITHOUT_PROCESSES = 17;

    /**
     * The modules that tests need: zipfs, because this program is a zip; management for the processor time of a thread.
     */
    private static final String TO_RUN = "java.base,java.sql,java.naming,java.management,jdk.zipfs";

    private static final String TO_COMPILE = TO_RUN + ",jdk.compiler";

    private WorkerCommand() {}

    /**
     * @param role the purpose of the worker
     * @param settings the isolation and the database of the worker
     */
    static List<String> line(WorkerRole role, WorkerSettings settings) {
        WorkerClassPath classPath = WorkerClassPath.own();
        List<String> line = new ArrayList<>();
        if (settings.isolation() instanceof Sandbox sandbox) {
            line.addAll(sandbox.command());
        }
        line.add(ThisProgram.java());
        line.addAll(WarmJvmFlags.ALL);
        line.addAll(FLAGS);
        if (Runtime.version().feature() <= LAST_WITHOUT_PROCESSES) {
            line.add(NO_PROCESSES);
        }
        line.add("--limit-modules=" + modules(role));
        settings.database().properties().forEach((key, value) -> line.add("-D" + key + "=" + value));
        line.add("-cp");
        line.add(settings.isolation() instanceof Sandbox ? classPath.inSandbox() : classPath.plain());
        line.add("cardinality.grader.worker.WorkerMain");
        line.add(role.name());
        return line;
    }

    /**
     * The builder of a worker process. Its environment contains only an encoding; without one, Java reads paths as
     * ASCII.
     */
    static ProcessBuilder process(WorkerRole role, WorkerSettings settings) {
        ProcessBuilder builder = new ProcessBuilder(line(role, settings));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String modules(WorkerRole role) {
        return switch (role) {
            case COMPILES -> TO_COMPILE;
            case RUNS -> TO_RUN;
        };
    }
}
