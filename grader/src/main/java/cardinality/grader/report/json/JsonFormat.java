package cardinality.grader.report.json;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code grades.json}, from which all other formats can be generated later. */
public final class JsonFormat implements ReportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        return List.of(GradesJson.write(gradebook, folder));
    }
}
