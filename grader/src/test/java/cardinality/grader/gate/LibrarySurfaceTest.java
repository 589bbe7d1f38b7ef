package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every public type and member of the categories that the allow-list opens is allowed, or refused for a reason.
 * {@code library-surface.txt} records the classification, over all versions of Java that were tried, so that an update
 * of Java or of a library shows what is new. The test writes the record as it would be into {@code target}, to be
 * reviewed and copied.
 */
class LibrarySurfaceTest {

    private static final Path RECORD = Path.of("src/test/resources/cardinality/grader/gate/library-surface.txt");
    private static final Path PROPOSAL = Path.of("target/library-surface.txt");
    private static final String SEPARATOR = " = ";

    private static NavigableMap<String, String> classified;
    private static NavigableMap<String, String> recorded;

    @BeforeAll
    static void classify() throws IOException {
        classified = new LibrarySurface().classified();
        recorded = new TreeMap<>();
        if (Files.exists(RECORD)) {
            read(Files.readAllLines(RECORD), recorded);
        }
        NavigableMap<String, String> proposal = new TreeMap<>(recorded);
        proposal.keySet().removeIf(name -> !name.startsWith("java.") && !classified.containsKey(name));
        proposal.putAll(classified);
        Files.write(PROPOSAL, written(proposal));
    }

    @Test
    void nothingInACategoryIsInNeitherList() {
        assertThat(classified.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(LibrarySurface.IN_NEITHER_LIST))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void whatIsNewInAVersionIsLookedAt() {
        List<String> changed = new ArrayList<>();
        classified.forEach((name, status) -> {
            if (!status.equals(recorded.get(name))) {
                changed.add(name + SEPARATOR + status + ", recorded: " + recorded.getOrDefault(name, "nothing"));
            }
        });
        assertThat(changed).as("compare and copy grader/" + PROPOSAL).isEmpty();
    }

    @Test
    void theRecordHasNothingThatTheLibrariesDoNotHave() {
        assertThat(recorded.keySet().stream().filter(name -> !name.startsWith("java.")))
                .allMatch(classified::containsKey);
    }

    @Test
    void eachRefusalOfATypeOrMemberConcernsOneThatExists() {
        Refusals refusals = AllowList.read().refusals();
        TreeSet<String> unknown = new TreeSet<>(refusals.memberEntries());
        unknown.addAll(refusals.typeEntries());
        unknown.removeIf(recorded::containsKey);
        assertThat(unknown).isEmpty();
    }

    @Test
    void theReadmeCountsWhatIsRefusedForEachReason() throws IOException {
        List<String> table = new ArrayList<>();
        for (RefusalReason reason : RefusalReason.values()) {
            String status = reason.name().toLowerCase(Locale.ROOT);
            table.add("| %s | %d | %d |"
                    .formatted(
                            status.replace('_', ' '),
                            count(name -> !name.contains("#"), status::equals),
                            count(name -> name.contains("#"), other -> other.endsWith(status))));
        }
        long types = count(name -> !name.contains("#"), LibrarySurface.ALLOWED::equals);
        long members = count(name -> name.contains("#"), LibrarySurface.ALLOWED::equals);
        assertThat(Files.readString(Path.of("README.md")))
                .contains(table)
                .contains("%,d types and %,d members that are allowed".formatted(types, members));
    }

    private static long count(Predicate<String> names, Predicate<String> statuses) {
        return recorded.entrySet().stream()
                .filter(entry -> names.test(entry.getKey()) && statuses.test(entry.getValue()))
                .count();
    }

    private static List<String> written(NavigableMap<String, String> surface) {
        NavigableMap<String, NavigableMap<String, TreeSet<String>>> types = new TreeMap<>();
        surface.forEach((name, status) -> {
            int hash = name.indexOf('#');
            if (hash < 0) {
                types.computeIfAbsent(name + SEPARATOR + status, key -> new TreeMap<>());
            } else {
                String type = name.substring(0, hash);
                types.computeIfAbsent(type + SEPARATOR + surface.get(type), key -> new TreeMap<>())
                        .computeIfAbsent(status, key -> new TreeSet<>())
                        .add(name.substring(hash + 1));
            }
        });
        List<String> lines = new ArrayList<>();
        types.forEach((type, members) -> {
            lines.add(type);
            members.forEach((status, names) ->
                    lines.add(names.stream().collect(Collectors.joining(" ", "    " + status + ": ", ""))));
        });
        return lines;
    }

    private static void read(List<String> lines, NavigableMap<String, String> surface) {
        String type = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                int colon = line.indexOf(": ");
                for (String member : line.substring(colon + 2).split(" ", -1)) {
                    surface.put(type + "#" + member, line.substring(0, colon).strip());
                }
            } else {
                int end = line.indexOf(SEPARATOR);
                type = line.substring(0, end);
                surface.put(type, line.substring(end + SEPARATOR.length()));
            }
        }
    }
}
