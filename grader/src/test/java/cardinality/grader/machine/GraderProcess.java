package cardinality.grader.machine;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.process.ThisProgram;
import cardinality.grader.report.json.Timeless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The grader as a separate process, under conditions that are worse than this machine's. */
final class GraderProcess {

    private final Path folder;
    private final List<String> before = new ArrayList<>();
    private final List<String> javaOptions = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<String> submissions = new ArrayList<>();
    private String classPath = ThisProgram.classPath();
    private String java = ThisProgram.java();
    private long patienceSeconds = 600;

    /** @param folder an empty folder; results are written to {@code out} in it */
    GraderProcess(Path folder) {
        this.folder = folder;
    }

    /** Sets a prefix of Java's command line, such as a program that restricts resources. */
    GraderProcess under(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** Sets a shell command that lowers a limit first. */
    GraderProcess underLimit(String limit) {
        return under("sh", "-c", limit + "; exec \"$@\"", "sh");
    }

    GraderProcess javaOptions(String... more) {
        javaOptions.addAll(List.of(more));
        return this;
    }

    GraderProcess java(Path program) {
        java = program.toString();
        return this;
    }

    GraderProcess classPath(String other) {
        classPath = other;
        return this;
    }

    GraderProcess options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    GraderProcess patience(long seconds) {
        patienceSeconds = seconds;
        return this;
    }

    /** Sets the names of submissions in the sample class. */
    GraderProcess grades(String... samples) {
        for (String sample : samples) {
            submissions.add(Path.of("sample-class", sample).toString());
        }
        return this;
    }

    Path out() {
        return folder.resolve("out");
    }

    Process start() throws IOException {
        List<String> line = new ArrayList<>(before);
        line.add(java);
        line.addAll(javaOptions);
        line.addAll(List.of("-cp", classPath, "cardinality.grader.Main", "grade", "--out", out().toString()));
        line.addAll(options);
        line.addAll(submissions);
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    Ended run() throws IOException, InterruptedException {
        return ended(start());
    }

    Ended ended(Process process) throws IOException, InterruptedException {
        boolean inTime = process.waitFor(patienceSeconds, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String stderr = Files.readString(folder.resolve("stderr"));
        assertThat(inTime).as("it ends; it said: %s", stderr).isTrue();
        Path grades = out().resolve("grades.json");
        return new Ended(
                process.exitValue(), stderr, Files.exists(grades) ? Timeless.of(Files.readString(grades)) : "");
    }

    /**
     * The result of the process.
     *
     * @param stderr the text on standard error
     * @param grades {@code grades.json} without times; empty if there is none
     */
    record Ended(int exitCode, String stderr, String grades) {

        /**
         * Checks that one line states why the run was stopped, that nobody got a result, and that no line asks for an
         * error report.
         */
        void wasStoppedBecause(String... parts) {
            assertThat(stderr.lines()
                            .filter(line -> line.startsWith("grader: "))
                            .toList())
                    .as(stderr)
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).startsWith("grader: stopped: ").contains(parts));
            assertThat(stderr).doesNotContain("Exception in thread", "please report it", "\tat ");
            assertThat(exitCode).as(stderr).isEqualTo(1);
            assertThat(grades).isEmpty();
        }

        /** Checks that it graded as if there had been no problem. */
        void gradedLike(Ended undisturbed) {
            assertThat(exitCode).as(stderr).isZero();
            assertThat(grades).isNotEmpty().isEqualTo(undisturbed.grades());
        }
    }
}
