package cardinality.grader.cli;

import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.json.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The formats that results are written in. {@code grades.json}, which all others follow from, is always written. */
final class FormatChoice {

    /** The format that is always written; naming only this one switches off all others. */
    private static final String JSON = "json";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "What to write beside grades.json: html (pages), or json (nothing). By default"
                    + " ${DEFAULT-VALUE}.")
    private List<String> names = List.of("html");

    @Option(
            names = "--tell",
            paramLabel = "HOW MUCH",
            description =
                    "How much the pages of students tell: points, verdicts or all. By default" + " ${DEFAULT-VALUE}.")
    private Tell tell = Tell.ALL;

    /** Returns {@code grades.json} and the chosen formats, in the order in which they are written. */
    List<ReportFormat> all() throws UsageException {
        List<ReportFormat> all = new ArrayList<>(List.of(new JsonFormat()));
        all.addAll(formats());
        return all;
    }

    /** Returns the chosen formats besides {@code grades.json}. */
    List<ReportFormat> formats() throws UsageException {
        List<ReportFormat> known = List.of(new HtmlFormat(tell));
        List<ReportFormat> chosen = new ArrayList<>();
        for (String name : names) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            List<ReportFormat> found = known.stream()
                    .filter(format -> format.name().equals(wanted))
                    .toList();
            if (found.isEmpty() && !wanted.equals(JSON)) {
                throw new UsageException("--format " + name + ": there is no such format; there are json"
                        + known.stream().map(format -> ", " + format.name()).collect(Collectors.joining()));
            }
            found.stream().filter(format -> !chosen.contains(format)).forEach(chosen::add);
        }
        return chosen;
    }
}
