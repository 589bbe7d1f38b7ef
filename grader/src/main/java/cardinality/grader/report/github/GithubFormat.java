package cardinality.grader.report.github;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The summary of a job, as {@code summary.md} and in the file that GitHub reads. */
public final class GithubFormat implements ReportFormat {

    /** GitHub refuses a larger summary as a whole. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final String FILE = "summary.md";

    private final Tell tell;
    private final Optional<Path> stepSummary;

    /**
     * @param tell how much the summary tells
     * @param stepSummary the file to which a step of a workflow adds its summary; empty outside a workflow
     */
    public GithubFormat(Tell tell, Optional<Path> stepSummary) {
        this.tell = tell;
        this.stepSummary = stepSummary;
    }

    @Override
    public String name() {
        return "github";
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, Summary.of(gradebook, tell, MAX_BYTES));
        if (stepSummary.isPresent()) {
            add(gradebook, stepSummary.get());
        }
        return List.of(file);
    }

    /** The step may have written something before. */
    private void add(Gradebook gradebook, Path summary) throws IOException {
        long used = Files.exists(summary) ? Files.size(summary) : 0;
        String text = Summary.of(gradebook, tell, (int) Math.max(0, MAX_BYTES - used));
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Files.write(summary, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Returns what a step of a workflow prints to standard output for this format. */
    public List<String> annotations(Gradebook gradebook) {
        return Annotations.of(gradebook, tell);
    }
}
