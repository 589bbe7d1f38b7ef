package cardinality.queries;

import static cardinality.testkit.Expectation.expected;

import cardinality.queries.CallChecks.Call;
import cardinality.testkit.Expectation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Compares tallies with those of the seed: one for each row, in any order. */
final class TallyChecks {

    private TallyChecks() {}

    /**
     * What a tally should be.
     *
     * @param children the number of rows in its total
     */
    record Row(long id, String name, int children, long total) {

        String label() {
            return '"' + name + "\" (id " + id + ")";
        }
    }

    /** Fails unless each row has its tally, and there is no other. */
    static void requireTallies(Call<Tally> call, List<Row> wanted, BiFunction<Row, Long, String> ideaBehindTotal) {
        Map<Long, Tally> found = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        String noun = call.where().replaceFirst(".*Per", "").toLowerCase(Locale.ROOT);
        Expectation once = expected("one tally for "
                        + (wanted.size() == 1 ? "the 1 " + noun : "each of the " + wanted.size() + " " + noun + "s"))
                .statements(call.log())
                .where(call.where());
        for (Tally tally : call.found()) {
            boolean first = found.put(tally.id(), tally) == null;
            if (!first) {
                throw once.butWas("there is more than one for \"" + tally.name() + "\" (id " + tally.id() + ")")
                        .misconception("DUPLICATES")
                        .failure();
            }
        }
        for (Row row : wanted) {
            if (!found.containsKey(row.id())) {
                throw once.butWas("there is none for " + row.label() + "; the number of tallies is " + found.size())
                        .misconception(ideaBehindGap(wanted, found))
                        .failure();
            }
        }
        if (found.size() > wanted.size()) {
            throw once.butWas("there are " + found.size())
                    .misconception("WRONG_ROWS")
                    .failure();
        }
        wanted.forEach(row -> requireTally(call, row, found, ideaBehindTotal));
    }

    private static void requireTally(
            Call<Tally> call, Row row, Map<Long, Tally> found, BiFunction<Row, Long, String> ideaBehindTotal) {
        Tally tally = found.get(row.id());
        expected("the name \"" + row.name() + "\" with id " + row.id())
                .butWas("it is \"" + tally.name() + '"')
                .statements(call.log())
                .where(call.where())
                .misconception("WRONG_ROWS")
                .unless(row.name().equals(tally.name()));
        expected("a total of " + row.total() + " for " + row.label())
                .butWas("it is " + tally.total())
                .statements(call.log())
                .where(call.where())
                .misconception(ideaBehindTotal.apply(row, tally.total()))
                .unless(row.total() == tally.total());
    }

    private static String ideaBehindGap(List<Row> wanted, Map<Long, Tally> found) {
        List<Long> ids = wanted.stream().map(Row::id).toList();
        if (!ids.containsAll(found.keySet())) {
            return "WRONG_ROWS";
        }
        List<Row> missing =
                wanted.stream().filter(row -> !found.containsKey(row.id())).toList();
        if (missing.stream().allMatch(row -> row.children() == 0)) {
            return "INNER_JOIN";
        }
        boolean namesakes = missing.stream().allMatch(row -> found.values().stream()
                .anyMatch(tally -> row.name().equals(tally.name())));
        return namesakes ? "GROUP_BY_NAME" : "WRONG_ROWS";
    }

    /** The misconception behind a wrong number of children. */
    static String ideaBehindCount(Row row, long found) {
        if (row.children() == 0 && found == 1) {
            return "COUNT_STAR";
        }
        return found > row.total() ? "COUNT_ROWS" : "WRONG_ROWS";
    }
}
