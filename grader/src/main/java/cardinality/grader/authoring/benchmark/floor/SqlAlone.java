package cardinality.grader.authoring.benchmark.floor;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.model.Submission;
import cardinality.grader.process.Limits;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The cost of the SQL of a submission's tests alone: each of their statements is run again over plain JDBC. */
final class SqlAlone {

    private SqlAlone() {}

    /**
     * Grades submissions one after another in one warm worker.
     *
     * @return the nanoseconds of processor time for each of them
     * @throws IOException if no temporary file can be created
     */
    static long[] of(Kit kit, List<Submission> submissions) throws IOException {
        Path file = Files.createTempFile("cardinality-floor", ".txt");
        WorkerSettings settings = new WorkerSettings(
                Limits.DEFAULT,
                // A sandbox would not let the worker write the file. The sources come from the kit's own corpora.
                new PlainProcess("a benchmark"),
                WorkerDatabase.of(ReplayedDatabases.class.getName(), Map.of(ReplayedDatabase.FILE, file.toString())));
        try (Autograder autograder = new Autograder(kit, 1, exercise -> true, settings)) {
            long[] spent = new long[submissions.size()];
            long before = 0;
            for (int i = 0; i < spent.length; i++) {
                GradeReport report = autograder.grade(submissions.get(i));
                report.graderError().ifPresent(error -> {
                    throw new IllegalStateException(error);
                });
                long until = Files.readAllLines(file).stream()
                        .mapToLong(Long::parseLong)
                        .sum();
                if (until == before) {
                    throw new IllegalStateException(report.id() + ": no SQL was run");
                }
                spent[i] = until - before;
                before = until;
            }
            return spent;
        } finally {
            Files.delete(file);
        }
    }
}
