package cardinality.grader.report.moodle;

import cardinality.grader.intake.roster.RosterMatch;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The pages of students in a zip for "Upload multiple feedback files in a zip". Moodle takes the student from the number
 * behind the first {@code _} of a name, and the plugin from the next two parts. Without folders, all its versions read
 * them. Read in mod/assign/feedback/file/importziplib.php.
 *
 * @param pages makes the pages
 * @param worksheet the numbers of students whose submissions did not come from Moodle's download
 */
public record MoodleFeedbackFormat(HtmlFormat pages, Optional<ExportedFile> worksheet) implements ReportFormat {

    /** The format and the name of its file. */
    public static final String NAME = "moodle-feedback";

    private static final String PAGE = "_assignsubmission_file_points.html";

    /** Equal results are equal bytes. */
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A page and the name of its file. */
    private record Delivery(String file, GradeReport report) {}

    /** Pages with a receiver, and who gets none. */
    private record Deliveries(List<Delivery> pages, List<String> numberless, List<String> failed) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> objection(Gradebook gradebook) {
        return deliveries(gradebook).pages().isEmpty()
                ? Optional.of("--format " + NAME + ": no submission has a participant number of Moodle; grade what"
                        + " Moodle's 'Download all submissions' gives, or add --roster with its grading worksheet")
                : Optional.empty();
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(NAME + ".zip");
        AtomicFile.writeBytes(file, to -> {
            ZipOutputStream zip = new ZipOutputStream(to);
            for (Delivery page : deliveries(gradebook).pages()) {
                ZipEntry entry = new ZipEntry(page.file());
                entry.setTimeLocal(WHEN);
                zip.putNextEntry(entry);
                zip.write(pages.studentPage(page.report(), gradebook).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
        });
        return List.of(file);
    }

    @Override
    public List<String> remarks(Gradebook gradebook) {
        Deliveries all = deliveries(gradebook);
        List<String> remarks = new ArrayList<>();
        remarks.add(NAME + ": pages for " + all.pages().size() + " participants");
        if (!all.numberless().isEmpty()) {
            remarks.add("  no page, because there is no participant number: " + String.join("; ", all.numberless()));
        }
        if (!all.failed().isEmpty()) {
            remarks.add("  no page, because the grader failed on it: " + String.join("; ", all.failed()));
        }
        return remarks.stream().map(PlainText::line).toList();
    }

    private Deliveries deliveries(Gradebook gradebook) {
        Deliveries all = new Deliveries(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Optional<RosterMatch.Result> match = worksheet.map(file -> file.match(gradebook));
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < gradebook.submissions().size(); i++) {
            GradeReport report = gradebook.submissions().get(i);
            if (report.graderError().isPresent()) {
                all.failed().add(report.id());
                continue;
            }
            int index = i;
            Arrival arrival =
                    match.map(found -> found.submissions().get(index).arrival()).orElse(report.arrival());
            int before = all.pages().size();
            List<Person> people =
                    arrival.members().isEmpty() ? arrival.person().stream().toList() : arrival.members();
            for (Person person : people) {
                String number = person.ids().getOrDefault("moodle", "");
                if (number.matches("[0-9]{1,18}") && numbers.add(number)) {
                    all.pages().add(new Delivery(nameOf(person) + "_" + number + PAGE, report));
                }
            }
            if (all.pages().size() == before) {
                all.numberless().add(report.id());
            }
        }
        return all;
    }

    /** The name, which Moodle does not read, with nothing that a file system could. */
    private static String nameOf(Person person) {
        String name = PlainText.line(person.name().orElse(""))
                .replaceAll("[^\\p{L}\\p{M}\\p{N} '-]+", " ")
                .strip();
        return name.isEmpty()
                ? "Participant"
                : name.codePointCount(0, name.length()) <= 60
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, 60)).strip();
    }
}
