package cardinality.grader.authoring.benchmark;

import cardinality.grader.authoring.benchmark.MeasuredCommand.Ended;
import cardinality.grader.authoring.benchmark.Measurements.GradedClass;
import cardinality.grader.authoring.benchmark.Measurements.Pages;
import cardinality.grader.authoring.benchmark.floor.FloorMain;
import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.grading.journal.Journal;
import cardinality.grader.model.Submission;
import cardinality.grader.process.ThisProgram;
import cardinality.grader.process.WarmJvmFlags;
import cardinality.grader.report.text.ProgressText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The measured commands. They write all their files below one folder. */
final class MeasuredCommands {

    private static final String VERIFICATIONS = "cardinality.grader.verification.";

    /** The folder of the results, below that of a run. */
    private static final String GRADES = "grades";

    private final Kit kit;
    private final Path folder;

    /** @param folder an empty folder for all written files */
    MeasuredCommands(Kit kit, Path folder) {
        this.kit = kit;
        this.folder = folder;
    }

    /**
     * Measures the grader over a whole class.
     *
     * @throws BenchmarkException if it fails
     */
    Cost grader(List<Submission> submissions, int jobs) throws IOException, InterruptedException, BenchmarkException {
        return grade(submissions, jobs, Files.createTempDirectory(folder, "grader-"));
    }

    /**
     * Measures the grader over a whole class, and then the pages alone.
     *
     * @throws BenchmarkException if it fails
     */
    GradedClass graded(GradedClass.Kind kind, List<Submission> submissions)
            throws IOException, InterruptedException, BenchmarkException {
        Path run = Files.createTempDirectory(folder, "grader-");
        Cost cost = grade(submissions, kind.jobs(), run);
        List<String> line = new ArrayList<>(self());
        line.addAll(List.of("report", run.resolve(GRADES).toString()));
        Ended ended = succeeded("report", new MeasuredCommand(line, run).run());
        return new GradedClass(kind, cost, pages(ended.cost().cpu(), run.resolve(GRADES)));
    }

    private static Pages pages(Duration cpu, Path grades) throws IOException {
        try (Stream<Path> files = Files.list(grades)) {
            long[] students = files.filter(file -> file.getFileName().toString().matches("s[0-9]+\\.html"))
                    .mapToLong(file -> file.toFile().length())
                    .sorted()
                    .toArray();
            return new Pages(
                    cpu,
                    Files.size(grades.resolve("index.html")),
                    students[students.length / 2],
                    students[students.length - 1]);
        }
    }

    private static Cost grade(List<Submission> submissions, int jobs, Path run)
            throws IOException, InterruptedException, BenchmarkException {
        Path submissionsFolder = run.resolve("submissions");
        SubmissionFolder.write(submissions, submissionsFolder);
        Path out = run.resolve(GRADES);
        List<String> line = new ArrayList<>(self());
        line.addAll(List.of(
                "grade", submissionsFolder.toString(), "--out", out.toString(), "--jobs", String.valueOf(jobs)));
        Milestones milestones = new Milestones(ProgressText.FIRST_VERDICT, out.resolve(Journal.FILE));
        return succeeded("grade", new MeasuredCommand(line, run, milestones).run())
                .cost();
    }

    private static Ended succeeded(String command, Ended ended) throws IOException, BenchmarkException {
        if (ended.status() != 0) {
            throw new BenchmarkException(command + " ended with " + ended.status() + ": " + lastLine(ended));
        }
        return ended;
    }

    /**
     * Measures a cold {@code mvn test} of the starter kit with the submission's sources and all hidden verifications.
     *
     * @param tuned whether to use the kit's JVM flags, or none, like most projects
     * @throws BenchmarkException if there is no Maven, or it does not get as far as the tests
     */
    Cost maven(Submission submission, boolean tuned, boolean offline)
            throws IOException, InterruptedException, BenchmarkException {
        Path project = Files.createTempDirectory(folder, "maven-");
        for (Map.Entry<String, byte[]> file : kit.starterKitFiles().entrySet()) {
            write(project.resolve(file.getKey()), file.getValue());
        }
        Path root = project.resolve("exercises");
        if (!tuned) {
            withoutFlags(root);
        }
        SubmissionFolder.writeOne(submission, root);
        TestCatalog tests = TestCatalog.read();
        for (String name : tests.classNames()) {
            if (name.startsWith(VERIFICATIONS)) {
                // As if Maven had compiled them there.
                Path file = root.resolve("src/test/resources").resolve(name.replace('.', '/') + ".class");
                write(file, Objects.requireNonNull(tests.classFile(name)));
            }
        }
        List<String> line = new ArrayList<>(List.of("mvn", "-q", "-B"));
        if (offline) {
            line.add("-o");
        }
        line.addAll(
                List.of("test", "-Dtest=*Verification", "-Dmaven.test.additionalClasspath=" + ThisProgram.classPath()));
        Ended ended;
        try {
            ended = new MeasuredCommand(line, root).run();
        } catch (IOException e) {
            throw new BenchmarkException("Maven cannot be started: " + e.getMessage());
        }
        if (!Files.isDirectory(root.resolve("target/surefire-reports"))) {
            throw new BenchmarkException("mvn test ran no tests: " + lastLine(ended));
        }
        return ended.cost();
    }

    private static void withoutFlags(Path project) throws IOException, BenchmarkException {
        Files.delete(project.resolve(".mvn/jvm.config"));
        Path pom = project.resolve("pom.xml");
        String text = Files.readString(pom);
        String without = text.replaceAll("<argLine>[^<]*</argLine>", "");
        if (without.equals(text)) {
            throw new BenchmarkException("the starter kit has no flags for the Java of its tests");
        }
        Files.writeString(pom, without);
    }

    /** @throws BenchmarkException if it fails */
    Floor floor(int size, long seed) throws IOException, InterruptedException, BenchmarkException {
        List<String> line = new ArrayList<>(List.of(ThisProgram.java()));
        line.addAll(WarmJvmFlags.ALL);
        line.addAll(List.of("-cp", ThisProgram.classPath()));
        line.addAll(List.of(FloorMain.class.getName(), String.valueOf(size), String.valueOf(seed)));
        Ended ended = new MeasuredCommand(line, Files.createTempDirectory(folder, "floor-")).run();
        String[] micros = lastLine(ended).split(" ", -1);
        if (ended.status() != 0 || micros.length != 3) {
            throw new BenchmarkException("compiling, booting and SQL alone failed: " + lastLine(ended));
        }
        return new Floor(micros(micros[0]), micros(micros[1]), micros(micros[2]));
    }

    private static Duration micros(String number) {
        return Duration.of(Long.parseLong(number), ChronoUnit.MICROS);
    }

    private static List<String> self() {
        return List.of(ThisProgram.java(), "-cp", ThisProgram.classPath(), "cardinality.grader.Main");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String lastLine(Ended ended) throws IOException {
        List<String> lines = Files.readAllLines(ended.output());
        return lines.isEmpty() ? "without any output" : lines.get(lines.size() - 1);
    }
}
