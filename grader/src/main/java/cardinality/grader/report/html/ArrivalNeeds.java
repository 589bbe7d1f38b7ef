package cardinality.grader.report.html;

import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.ClassFolder.RosterReport;
import cardinality.grader.model.Person;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.html.ClassPage.Case;
import cardinality.grader.report.html.ClassPage.Need;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person should know of how submissions arrived, and of the roster. */
final class ArrivalNeeds {

    private ArrivalNeeds() {}

    static List<Need> of(List<Member> members, ClassFolder folder) {
        List<Need> needs = new ArrayList<>();
        Needs.add(needs, "Files under other names", "They were not graded.", members, member -> {
            List<String> guesses = ArrivalWords.guesses(member.report());
            return guesses.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", guesses));
        });
        Needs.add(needs, "Several attempts", "The newest was graded.", members, member -> member.report()
                .arrival()
                .attempt()
                .map(attempt -> "of " + attempt.of() + ": " + attempt.taken()));
        Needs.add(needs, "Late", "The course system says so.", members, member -> Optional.of("")
                .filter(none -> member.report().arrival().late()));
        folder.roster().ifPresent(roster -> roster(needs, members, roster));
        List<Case> ignored = folder.ignored().stream()
                .filter(each ->
                        each.reason().startsWith("neither") || each.reason().startsWith("a link"))
                .map(each -> unlinked(each.source(), each.reason()))
                .toList();
        if (!ignored.isEmpty()) {
            needs.add(new Need("No submission", "These files of the class were ignored.", ignored));
        }
        return needs;
    }

    private static void roster(List<Need> needs, List<Member> members, RosterReport roster) {
        String file = PlainText.line(roster.file());
        Needs.add(needs, "Not on the roster", "No row of " + file + " fits.", members, member -> Optional.of("")
                .filter(none -> !member.report().arrival().isOnRoster()));
        if (!roster.unclear().isEmpty()) {
            needs.add(new Need(
                    "Not clear who",
                    "Nobody was guessed.",
                    roster.unclear().stream().map(line -> unlinked(line, "")).toList()));
        }
        if (!roster.withoutSubmission().isEmpty()) {
            needs.add(new Need(
                    "Handed in nothing",
                    "They are in " + file + ".",
                    roster.withoutSubmission().stream()
                            .map(person -> unlinked(person.label(), ids(person)))
                            .toList()));
        }
    }

    private static String ids(Person person) {
        return String.join(
                ", ",
                person.ids().values().stream()
                        .filter(id -> !id.equals(person.label()))
                        .toList());
    }

    private static Case unlinked(String name, String detail) {
        List<String> plain = Stream.of(name, detail).map(PlainText::line).toList();
        return new Case("", Member.capped(plain.get(0), 160), plain.get(1));
    }
}
