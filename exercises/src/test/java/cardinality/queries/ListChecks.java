package cardinality.queries;

import static cardinality.testkit.Expectation.expected;

import cardinality.queries.CallChecks.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a list of entities with the rows that it should hold, each once and in any order. */
final class ListChecks {

    private static final int SHOWN = 5;

    private ListChecks() {}

    /** An entity as a reader sees it. */
    record Item(long id, String name) implements Comparable<Item> {

        static Item of(@Nullable Long id, @Nullable String name) {
            return new Item(id == null ? 0 : id, String.valueOf(name));
        }

        @Override
        public int compareTo(Item other) {
            return Long.compare(id, other.id);
        }

        @Override
        public String toString() {
            return '"' + name + "\" (id " + id + ")";
        }
    }

    /**
     * Fails unless exactly the wanted items were found.
     *
     * @param what what the query asks for, such as {@code users with posts}
     * @param idea the misconception behind a wrong set of items
     */
    static void requireItems(Call<Item> call, String what, Collection<Item> wanted, Function<Set<Item>, String> idea) {
        Set<Item> asked = new TreeSet<>(wanted);
        Set<Item> found = new TreeSet<>(call.found());
        List<Item> repeated = new ArrayList<>(call.found());
        found.forEach(repeated::remove);
        Set<Item> missing = without(asked, found);
        Set<Item> others = without(found, asked);
        List<String> facts = new ArrayList<>();
        tell(facts, "not found: ", missing);
        tell(facts, "also found: ", others);
        tell(facts, "found more than once: ", new TreeSet<>(repeated));
        expected(what + ": " + counted(asked.size()))
                .butWas(String.join("; ", facts))
                .statements(call.log())
                .where(call.where())
                .misconception(asked.equals(found) ? "DUPLICATES" : idea.apply(found))
                .unless(facts.isEmpty());
    }

    private static String counted(int asked) {
        return asked == 0 ? "none" : asked == 1 ? "exactly 1, found once" : "exactly " + asked + ", each found once";
    }

    private static void tell(List<String> facts, String what, Set<Item> items) {
        if (!items.isEmpty()) {
            String shown = items.stream().limit(SHOWN).map(Item::toString).collect(Collectors.joining(", "));
            facts.add(what + shown + (items.size() > SHOWN ? " and " + (items.size() - SHOWN) + " more" : ""));
        }
    }

    private static Set<Item> without(Set<Item> items, Set<Item> others) {
        Set<Item> rest = new TreeSet<>(items);
        rest.removeAll(others);
        return rest;
    }
}
