package cardinality.grader.intake.roster;

import cardinality.grader.intake.roster.Roster.Row;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.ClassFolder.RosterReport;
import cardinality.grader.model.Person;
import cardinality.grader.model.SubmissionPath;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks up all submissions of a class in its roster. Whoever could be several people stays nobody, and everybody who is
 * left over is listed.
 */
public final class RosterMatch {

    private final Roster roster;
    private final RosterLookup lookup;
    private final Map<Integer, List<Found>> byRow = new HashMap<>();
    private final List<String> unclear = new ArrayList<>();
    private final Set<Integer> mentioned = new HashSet<>();

    private RosterMatch(Roster roster) {
        this.roster = roster;
        this.lookup = new RosterLookup(roster);
    }

    /**
     * What the roster says.
     *
     * @param submissions the submissions with their people
     * @param byPlace the submission of each row of the roster that has one, as its index, by the place of the row
     * @param report what is left over
     */
    public record Result(List<SubmissionPath> submissions, SortedMap<Integer, Integer> byPlace, RosterReport report) {}

    /** One person of one submission; the place of the person is that in its members, or -1. */
    private record Found(int submission, int member, boolean isById) {}

    /** Looks up submissions. */
    public static Result of(Roster roster, List<SubmissionPath> all) {
        RosterMatch match = new RosterMatch(roster);
        for (int i = 0; i < all.size(); i++) {
            match.look(i, all.get(i));
        }
        match.settle(all);
        return match.result(all);
    }

    private void look(int submission, SubmissionPath at) {
        Arrival arrival = at.arrival();
        for (int i = 0; i < arrival.members().size(); i++) {
            look(submission, i, at.id(), arrival.members().get(i));
        }
        if (arrival.members().isEmpty()) {
            Person unknown = new Person(Optional.of(at.id()), new TreeMap<>(Map.of(RosterLookup.ANY, at.id())), false);
            look(submission, -1, at.id(), arrival.person().orElse(unknown));
        }
    }

    private void look(int submission, int member, String id, Person person) {
        List<Integer> rows = lookup.byId(person);
        boolean isById = !rows.isEmpty();
        if (rows.isEmpty()) {
            rows = lookup.byName(person.name().orElse(id));
        }
        if (rows.size() == 1) {
            byRow.computeIfAbsent(rows.get(0), row -> new ArrayList<>()).add(new Found(submission, member, isById));
        } else if (rows.size() > 1) {
            mentioned.addAll(rows);
            unclear.add(PlainText.line(id + " could be " + labels(rows)));
        } else if (member < 0) {
            for (int row : lookup.byGroup(person.name().orElse(id))) {
                byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(new Found(submission, -2, true));
            }
        }
    }

    private String labels(List<Integer> rows) {
        return rows.stream()
                .map(row -> roster.rows().get(row).person())
                .map(person -> person.label() + " "
                        + person.ids().values().stream().limit(1).toList())
                .collect(Collectors.joining(" or "));
    }

    /** An id counts more than a name; of two that are equal, neither counts. */
    private void settle(List<SubmissionPath> all) {
        for (Map.Entry<Integer, List<Found>> entry : byRow.entrySet()) {
            List<Found> found = entry.getValue();
            List<Found> certain = found.stream().filter(Found::isById).toList();
            List<Found> best = certain.isEmpty() ? found : certain;
            if (found.size() > 1) {
                mentioned.add(entry.getKey());
                unclear.add(PlainText.line(found.stream()
                                .map(each -> all.get(each.submission()).id())
                                .collect(Collectors.joining(" and "))
                        + " could " + (found.size() == 2 ? "both" : "all") + " be " + labels(List.of(entry.getKey()))));
            }
            entry.setValue(best.size() == 1 ? best : List.of());
        }
    }

    private Result result(List<SubmissionPath> all) {
        Map<Integer, Map<Integer, Person>> members = new HashMap<>();
        Map<Integer, List<Person>> groups = new HashMap<>();
        TreeMap<Integer, Integer> byPlace = new TreeMap<>();
        for (int row = 0; row < roster.rows().size(); row++) {
            for (Found found : byRow.getOrDefault(row, List.of())) {
                Person person = roster.rows().get(row).person();
                byPlace.put(roster.rows().get(row).place(), found.submission());
                if (found.member() == -2) {
                    groups.computeIfAbsent(found.submission(), key -> new ArrayList<>())
                            .add(person);
                } else {
                    members.computeIfAbsent(found.submission(), key -> new HashMap<>())
                            .put(found.member(), person);
                }
            }
        }
        List<SubmissionPath> submissions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Arrival arrival = all.get(i).arrival();
            Map<Integer, Person> people = members.getOrDefault(i, Map.of());
            List<Person> group = new ArrayList<>(groups.getOrDefault(i, List.of()));
            for (int m = 0; m < arrival.members().size(); m++) {
                group.add(merged(Optional.of(arrival.members().get(m)), people.get(m))
                        .orElseThrow());
            }
            submissions.add(all.get(i).arrived(arrival.of(merged(arrival.person(), people.get(-1)), group)));
        }
        List<Person> left = new ArrayList<>();
        for (int row = 0; row < roster.rows().size(); row++) {
            if (byRow.getOrDefault(row, List.of()).isEmpty() && !mentioned.contains(row)) {
                Row student = roster.rows().get(row);
                left.add(student.person());
            }
        }
        return new Result(submissions, byPlace, new RosterReport(roster.file(), left, unclear));
    }

    /** The roster's name counts, and all ids are kept. */
    private static Optional<Person> merged(Optional<Person> delivered, @Nullable Person listed) {
        if (listed == null) {
            return delivered;
        }
        TreeMap<String, String> ids = new TreeMap<>(listed.ids());
        delivered.ifPresent(person -> ids.putAll(person.ids()));
        return Optional.of(new Person(listed.name().or(() -> delivered.flatMap(Person::name)), ids, true));
    }
}
