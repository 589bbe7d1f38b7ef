package cardinality.grader.report.junit;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.ResultItem;
import cardinality.grader.report.SubmissionFiles;
import cardinality.grader.report.Tell;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * {@code junit/TEST-s0001.xml} for each submission. Surefire's schema has one suite a file, and readers look for files with
 * this name.
 */
public final class JUnitFormat implements ReportFormat {

    private static final SubmissionFiles FILES = new SubmissionFiles("junit", "TEST-", ".xml");

    private final Tell tell;

    /** @param tell how much the reports tell */
    public JUnitFormat(Tell tell) {
        this.tell = tell;
    }

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        return FILES.write(gradebook, folder, (report, to) -> write(report, gradebook.maxPoints(), to));
    }

    private void write(GradeReport report, int maxPoints, Writer to) throws IOException {
        try (SuiteXml xml = SuiteXml.on(to)) {
            xml.write(report, maxPoints, ResultItem.of(report, tell));
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
