package cardinality.grader.report.json;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import java.util.List;

/** Results without how long they took, which is all that may differ between two runs over the same. */
public final class Timeless {

    private Timeless() {}

    /** One report as JSON. */
    public static String text(GradeReport report) {
        return of(GradesJson.text(new Gradebook("", "", "process", 0, List.of(report))));
    }

    /** The same JSON, indented or not, with 0 for each duration. */
    public static String of(String json) {
        return json.replaceAll("(?<key>\"durationMs\" ?: ?)\\d+", "${key}0");
    }
}
