package cardinality.grader.report.merge;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.model.KitName;
import cardinality.grader.report.json.GradesFile;
import cardinality.grader.report.json.GradesFile.Content.Broken;
import cardinality.grader.report.json.GradesFile.Content.OfAnotherKit;
import cardinality.grader.report.json.GradesFile.Content.Results;
import cardinality.grader.report.merge.MergeResult.Refused;
import cardinality.grader.report.merge.MergeResult.Whole;
import cardinality.testkit.page.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Merges the shards of a class into the results of a single run, or reports why that is impossible. */
public final class ShardMerge {

    private static final int MAX_NAMED = 10;

    private final Kit kit;
    private final List<ShardResults> found = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private ShardMerge(Kit kit) {
        this.kit = kit;
    }

    /**
     * Merges shards.
     *
     * @param folders the output folders of the shards, at least one, in any order
     */
    public static MergeResult of(Kit kit, List<Path> folders) {
        ShardMerge merge = new ShardMerge(kit);
        folders.forEach(merge::read);
        merge.compare();
        return merge.reasons.isEmpty() ? merge.whole() : new Refused(merge.reasons);
    }

    private void read(Path folder) {
        String name = PlainText.line(folder.toString());
        GradesFile.Content content = new GradesFile(kit).in(folder);
        if (content instanceof Results results) {
            add(folder, name, results.gradebook());
        } else if (content instanceof OfAnotherKit other) {
            reasons.add("%s: graded by another kit (%s), this is %s; merge with the program that graded"
                    .formatted(
                            name,
                            KitName.of(other.version(), other.rubricDigest()),
                            KitName.of(kit.version(), kit.rubricDigest())));
        } else if (content instanceof Broken broken) {
            reasons.add(name + ": grades.json is broken: " + broken.why());
        } else {
            reasons.add(name + ": there is no grades.json; grade this shard, or finish it with --resume");
        }
    }

    private void add(Path folder, String name, Gradebook gradebook) {
        gradebook
                .part()
                .ifPresentOrElse(
                        part -> found.add(new ShardResults(folder, part, gradebook)),
                        () -> reasons.add(name + ": grades.json is of a whole class, not of a shard"));
    }

    private void compare() {
        if (found.isEmpty()) {
            return;
        }
        ShardResults first = found.get(0);
        TreeMap<Integer, List<ShardResults>> byIndex = new TreeMap<>();
        for (ShardResults results : found) {
            Optional<String> difference = results.differenceFrom(first);
            difference.ifPresent(reasons::add);
            if (difference.isEmpty()) {
                byIndex.computeIfAbsent(results.shard().index(), index -> new ArrayList<>())
                        .add(results);
            }
        }
        byIndex.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.get(0).shard() + " occurs " + same.size() + " times: "
                        + same.stream().map(ShardResults::name).collect(Collectors.joining(", ")))
                .forEach(reasons::add);
        List<String> missing = IntStream.rangeClosed(1, first.shard().of())
                .filter(index -> !byIndex.containsKey(index))
                .mapToObj(String::valueOf)
                .toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > MAX_NAMED ? " and " + (missing.size() - MAX_NAMED) + " more" : "";
            reasons.add(missing.stream()
                    .limit(MAX_NAMED)
                    .collect(Collectors.joining(
                            ", ", "missing of " + first.shard().of() + " shards: ", more)));
        }
    }

    private MergeResult whole() {
        CohortShard any = found.get(0).part();
        TreeMap<Integer, GradeReport> byPosition = new TreeMap<>();
        for (ShardResults results : found) {
            List<Integer> positions = results.part().positions();
            for (int i = 0; i < positions.size(); i++) {
                byPosition.put(
                        positions.get(i), results.gradebook().submissions().get(i));
            }
        }
        List<String> ids = byPosition.values().stream().map(GradeReport::id).toList();
        if (ids.size() != any.classSize() || !CohortShard.digest(ids).equals(any.classDigest())) {
            return new Refused(
                    List.of("the shards together are not the class that each of them describes; grade them again"));
        }
        Gradebook first = found.get(0).gradebook();
        return new Whole(new Gradebook(
                kit.version(),
                kit.rubricDigest(),
                isolation(),
                first.maxPoints(),
                Optional.empty(),
                GradedRun.over(
                        found.stream().map(results -> results.gradebook().run()).toList()),
                first.weights(),
                first.folder(),
                List.copyOf(byPosition.values())));
    }

    /** The weakest isolation of all shards. */
    private String isolation() {
        String none = new PlainProcess("").label();
        List<String> kinds = found.stream()
                .map(results -> results.gradebook().isolation())
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : none;
    }
}
