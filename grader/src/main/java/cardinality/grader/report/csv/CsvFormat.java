package cardinality.grader.report.csv;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.ReportFormat;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code grades.csv}: one row for each submission, in the order of the class, as RFC 4180 has it. The file begins with a
 * byte order mark, without which spreadsheets read UTF-8 as the code page of the user's country; course systems skip it.
 */
public final class CsvFormat implements ReportFormat {

    private static final String FILE = "grades.csv";

    private static final String MARK = "\uFEFF";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        CsvColumns columns = CsvColumns.of(gradebook);
        AtomicFile.write(file, to -> {
            to.write(MARK);
            // Not closed: it would close the file before it takes its place.
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
            csv.writeRecord(columns.header());
            gradebook.submissions().forEach(report -> csv.writeRecord(columns.row(report)));
            csv.flush();
        });
        return List.of(file);
    }
}
