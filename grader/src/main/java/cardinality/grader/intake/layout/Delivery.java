package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.Arrival.Attempt;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.Person;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a course system delivered for one class. Everything in it is either a part of a submission or ignored for a
 * reason.
 *
 * @param submissions in the order of the names of their files
 */
public record Delivery(List<Delivered> submissions, List<Ignored> ignored) {

    /**
     * One submission.
     *
     * @param names possible names, the shortest first
     * @param uri what tells it apart from all others
     * @param items what it consists of, with the names that the student gave them
     */
    public record Delivered(List<String> names, String uri, List<Claim> items, Arrival arrival) {}

    /** Reads the folder of a class. */
    static Delivery of(Item root) throws IOException {
        List<Item> items = root.children();
        Layout layout = Layout.of(root, items);
        Map<String, List<Claim>> groups = new LinkedHashMap<>();
        List<Ignored> ignored = new ArrayList<>();
        for (Item item : root.all()) {
            if (FileNames.isLitter(item.name())) {
                if (!item.name().startsWith(".")) {
                    ignored.add(ignored(item, "no student's work"));
                }
                continue;
            }
            Optional<Claim> claim = layout instanceof Plain ? Optional.empty() : layout.claim(item);
            Optional<String> reason = claim.isPresent() ? Optional.empty() : reason(layout, item);
            if (reason.isPresent()) {
                ignored.add(ignored(item, reason.get()));
                continue;
            }
            claim.or(() -> Plain.claimOf(item))
                    .ifPresentOrElse(
                            found -> groups.computeIfAbsent(found.key(), key -> new ArrayList<>())
                                    .add(found),
                            () -> ignored.add(ignored(item, "neither a folder nor a zip")));
        }
        List<Delivered> submissions = new ArrayList<>();
        groups.values().forEach(group -> submissions.add(delivered(group, ignored)));
        return new Delivery(submissions, List.copyOf(ignored));
    }

    /** A submission that was given by itself. */
    static Delivery single(Item item) {
        Claim claim = Claim.of("", item.uri(), FileNames.base(item.name()), item, item.name());
        return new Delivery(List.of(delivered(List.of(claim), new ArrayList<>())), List.of());
    }

    private static Optional<String> reason(Layout layout, Item item) throws IOException {
        if (item instanceof DiskItem disk && disk.leadsNowhere()) {
            return Optional.of("a link that leads nowhere");
        }
        if (item.has(file -> file.name().equals("journal.jsonl") || file.name().equals("grades.json"))) {
            return Optional.of("results of an earlier run");
        }
        return layout.ignored(item);
    }

    private static Ignored ignored(Item item, String reason) {
        return new Ignored(PlainText.line(item.where()), PlainText.line(reason));
    }

    /** The newest attempt counts. Text counts only where there are no files. */
    private static Delivered delivered(List<Claim> group, List<Ignored> ignored) {
        List<Claim> files = group.stream().filter(claim -> !claim.isText()).toList();
        List<Claim> all = files.isEmpty() ? group : files;
        List<String> attempts = all.stream()
                .map(Claim::attempt)
                .filter(attempt -> !attempt.isEmpty())
                .distinct()
                .sorted()
                .toList();
        String newest = attempts.isEmpty() ? "" : attempts.get(attempts.size() - 1);
        List<Claim> taken = new ArrayList<>();
        for (Claim claim : group) {
            boolean isOld = !claim.attempt().isEmpty() && !claim.attempt().equals(newest);
            if (all.contains(claim) && !isOld) {
                taken.add(claim);
            } else {
                String whose = claim.person().label();
                ignored.add(ignored(
                        claim.item(),
                        isOld ? "an earlier attempt of " + whose : "the text beside the files of " + whose));
            }
        }
        Claim first = taken.get(0);
        Optional<Attempt> attempt = attempts.size() < 2
                ? Optional.empty()
                : taken.stream()
                        .filter(claim -> claim.attempt().equals(newest))
                        .findFirst()
                        .map(claim -> new Attempt(PlainText.line(claim.when()), attempts.size()));
        Person person = first.person();
        Arrival arrival = new Arrival(
                PlainText.line(first.item().where()),
                person.ids().isEmpty() || !first.members().isEmpty() ? Optional.empty() : Optional.of(person),
                first.members(),
                attempt,
                taken.stream().anyMatch(Claim::isLate),
                List.of());
        return new Delivered(names(first), first.item().uri(), taken, arrival);
    }

    private static List<String> names(Claim claim) {
        List<String> names = new ArrayList<>(List.of(claim.person().label()));
        String id = claim.person().ids().values().stream().findFirst().orElse("");
        if (!id.isEmpty() && !id.equals(names.get(0))) {
            names.add(names.get(0) + " (" + id + ")");
        }
        names.add(claim.item().name());
        return names;
    }
}
