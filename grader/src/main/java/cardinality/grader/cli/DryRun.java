package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionReader;
import cardinality.grader.intake.UnreadableException;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.ClassFolder.RosterReport;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.Person;
import cardinality.grader.model.SubmissionPath;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what would be graded as whom, and what is ignored, without running anything. */
final class DryRun {

    private DryRun() {}

    private record Line(String id, String files, String source, String remarks) {}

    /** Returns the table. */
    static String of(ClassInput input, Kit kit) {
        int all = kit.rubric().exercises().stream()
                .mapToInt(exercise -> exercise.classes().size())
                .sum();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("graded as", "files", "from", ""));
        try (SubmissionReader reader = new SubmissionReader(kit)) {
            lines.addAll(input.submissions().parallelStream()
                    .map(at -> line(at, reader, all))
                    .toList());
        }
        int id = lines.stream().mapToInt(line -> line.id().length()).max().orElse(0);
        int source =
                lines.stream().mapToInt(line -> line.source().length()).max().orElse(0);
        List<String> text = new ArrayList<>();
        for (Line line : lines) {
            text.add(("%-" + id + "s  %8s  %-" + source + "s  %s")
                    .formatted(line.id(), line.files(), line.source(), line.remarks())
                    .stripTrailing());
        }
        List<Ignored> ignored = input.folder().ignored();
        if (!ignored.isEmpty()) {
            text.add("");
            text.add("ignored");
            ignored.forEach(each -> text.add("  " + each.source() + ": " + each.reason()));
        }
        input.folder().roster().ifPresent(roster -> roster(roster, text));
        return PlainText.of(String.join("\n", text));
    }

    private static void roster(RosterReport roster, List<String> text) {
        if (!roster.withoutSubmission().isEmpty()) {
            text.add("");
            text.add("in " + roster.file() + ", and nothing was handed in");
            roster.withoutSubmission().forEach(person -> text.add("  " + described(person)));
        }
        if (!roster.unclear().isEmpty()) {
            text.add("");
            text.add("not clear, so nobody's");
            roster.unclear().forEach(line -> text.add("  " + line));
        }
    }

    private static Line line(SubmissionPath at, SubmissionReader reader, int all) {
        List<String> remarks = new ArrayList<>();
        Arrival arrival = at.arrival();
        arrival.person()
                .map(person -> person.label().equals(at.id()) ? ids(person) : described(person))
                .filter(text -> !text.isEmpty())
                .ifPresent(remarks::add);
        if (!arrival.members().isEmpty()) {
            remarks.add("group of "
                    + arrival.members().stream().map(DryRun::described).collect(Collectors.joining(" and ")));
        }
        arrival.attempt()
                .ifPresent(attempt -> remarks.add("newest of " + attempt.of() + " attempts, " + attempt.taken()));
        if (arrival.late()) {
            remarks.add("late");
        }
        String files = "-";
        try {
            int found = reader.count(at);
            files = found + " of " + all;
            if (found == 0) {
                remarks.add("no file of the kit was found");
            }
        } catch (RejectedInputException | UnreadableException e) {
            remarks.add(String.valueOf(e.getMessage()));
        }
        return new Line(at.id(), files, arrival.source(), String.join("; ", remarks));
    }

    private static String described(Person person) {
        String ids = ids(person);
        return PlainText.line(person.label()) + (ids.isEmpty() ? "" : " (" + ids + ")");
    }

    private static String ids(Person person) {
        return PlainText.line(person.ids().entrySet().stream()
                .filter(id -> !id.getValue().equals(person.label()))
                .map(id -> id.getKey() + " " + id.getValue())
                .collect(Collectors.joining(", ")));
    }
}
