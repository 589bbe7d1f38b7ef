package cardinality.grader.report.html;

import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.html.ClassPage.Case;
import cardinality.grader.report.html.ClassPage.Need;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a program cannot settle: submissions that a person should look at. */
final class Needs {

    private static final int MAX_DETAIL = 160;

    private Needs() {}

    static List<Need> of(List<Member> members, ClassFolder folder) {
        List<Need> needs = new ArrayList<>();
        add(
                needs,
                "Grader error",
                "No points were given and none were taken. Grade again with --resume.",
                members,
                member -> member.report().graderError());
        add(needs, "Remark on the whole submission", "Look at what was handed in.", members, member -> member.report()
                .message());
        add(needs, ExerciseStatus.REFUSED, "Refused", "Read the construct: it may be an attack or a slip.", members);
        add(needs, ExerciseStatus.TIMED_OUT, "Timed out", "A loop without an end, most often.", members);
        add(needs, ExerciseStatus.CRASHED, "Crashed", "The process that ran it did not survive.", members);
        needs.addAll(ArrivalNeeds.of(members, folder));
        return needs;
    }

    /** A remark on the whole submission explains its exercises too. */
    private static void add(
            List<Need> needs, ExerciseStatus status, String reason, String advice, List<Member> members) {
        add(needs, reason, advice, members, member -> {
            List<ExerciseReport> found = member.report().message().isPresent()
                    ? List.of()
                    : member.report().exercises().stream()
                            .filter(exercise -> exercise.status() == status && !isDecided(exercise))
                            .toList();
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.stream().map(Needs::detail).collect(Collectors.joining("; ")));
        });
    }

    /** Whether a person has accepted what did not end or survive. */
    private static boolean isDecided(ExerciseReport exercise) {
        return exercise.criteria().stream()
                        .anyMatch(criterion -> criterion.acceptance().isPresent())
                && exercise.criteria().stream()
                        .map(CriterionReport::verdict)
                        .noneMatch(verdict -> verdict == Verdict.TIMED_OUT || verdict == Verdict.NOT_RUN);
    }

    private static String detail(ExerciseReport exercise) {
        String why = exercise.message()
                .or(() -> exercise.criteria().stream()
                        .filter(criterion -> criterion.verdict() == Verdict.TIMED_OUT)
                        .map(criterion -> criterion.criterion().name())
                        .findFirst())
                .orElse("");
        return exercise.exercise().id() + (why.isEmpty() ? "" : ": " + why);
    }

    static void add(
            List<Need> needs,
            String reason,
            String advice,
            List<Member> members,
            Function<Member, Optional<String>> detail) {
        List<Case> cases = members.stream()
                .flatMap(member -> detail
                        .apply(member)
                        .map(text -> new Case(
                                member.page(),
                                member.shortName(),
                                Member.capped(PlainText.line(text.strip()), MAX_DETAIL)))
                        .stream())
                .toList();
        if (!cases.isEmpty()) {
            needs.add(new Need(reason, advice, cases));
        }
    }
}
