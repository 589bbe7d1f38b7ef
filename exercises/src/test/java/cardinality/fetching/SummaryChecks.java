package cardinality.fetching;

import static cardinality.fetching.RowChecks.counted;
import static cardinality.testkit.Expectation.expected;

import cardinality.fetching.CallChecks.Call;
import cardinality.fetching.Seed.PostRow;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Checks of {@code Fetching.postSummaries}. */
public final class SummaryChecks {

    private static final String WHERE = "Fetching.postSummaries";

    private SummaryChecks() {}

    /** What a summary shows, except its number of comments. */
    private record Label(String title, String author) implements Comparable<Label> {

        @Override
        public int compareTo(Label other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return "\"" + title + "\" by " + author;
        }
    }

    /** Fails unless there is a right summary for each post of the seed, and none is made of entities. */
    public static void requireSummaries(Scope scope, Seed seed) {
        long[] entities = new long[1];
        Call<List<PostSummary>> call = CallChecks.listFrom(
                scope,
                WHERE,
                (fetching, em) -> {
                    Statistics statistics = countingFrom(em);
                    try {
                        List<PostSummary> summaries = fetching.postSummaries(em);
                        entities[0] = statistics.getEntityLoadCount();
                        return summaries;
                    } finally {
                        statistics.setStatisticsEnabled(false);
                    }
                },
                Function.identity());
        requireValues(seed.posts(), call.found());
        expected("no entities loaded for the summaries of "
                        + counted(seed.posts().size(), "post"))
                .butWas(entities[0] + (entities[0] == 1 ? " was loaded" : " were loaded"))
                .statements(scope.statements())
                .where(WHERE)
                .misconception("ENTITIES_LOADED")
                .unless(entities[0] == 0);
        String what = "the summaries of " + counted(seed.posts().size(), "post");
        CostChecks.requireFewStatements(call, what, 0);
    }

    /** Counts what is loaded, even if it is removed from the session before the method returns. */
    private static Statistics countingFrom(EntityManager em) {
        Statistics statistics =
                em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        statistics.setStatisticsEnabled(true);
        return statistics;
    }

    private static void requireValues(List<PostRow> posts, List<PostSummary> found) {
        Map<Label, List<Long>> wanted = counts(posts, p -> new Label(p.title(), p.author()), p ->
                (long) p.comments().size());
        Map<Label, List<Long>> present = counts(found, s -> new Label(s.title(), s.author()), PostSummary::comments);
        present.keySet().stream()
                .filter(label -> !wanted.containsKey(label))
                .findFirst()
                .ifPresent(label -> {
                    throw expected("titles and authors as they are stored")
                            .butWas("there is a summary with title \"%s\" and author \"%s\""
                                    .formatted(label.title(), label.author()))
                            .where(WHERE)
                            .misconception("SWAPPED")
                            .failure();
                });
        List<PostRow> commented =
                posts.stream().filter(p -> !p.comments().isEmpty()).toList();
        boolean inner = present.equals(counts(commented, p -> new Label(p.title(), p.author()), p ->
                (long) p.comments().size()));
        wanted.forEach((label, counts) -> {
            List<Long> others = present.getOrDefault(label, List.of());
            expected(summaries(counts) + " of " + label + ", with " + comments(counts))
                    .butWas(others.isEmpty() ? "there is none" : summaries(others) + ", with " + comments(others))
                    .where(WHERE)
                    .misconception(inner ? "INNER_JOIN" : ideaBehind(counts, others))
                    .unless(others.equals(counts));
        });
    }

    /** The numbers of comments, sorted, of all posts that look the same. */
    private static <T> Map<Label, List<Long>> counts(List<T> posts, Function<T, Label> label, Function<T, Long> count) {
        Map<Label, List<Long>> counts = posts.stream()
                .collect(Collectors.groupingBy(
                        label, TreeMap::new, Collectors.mapping(count, Collectors.toCollection(ArrayList::new))));
        counts.values().forEach(Collections::sort);
        return counts;
    }

    private static String ideaBehind(List<Long> wanted, List<Long> found) {
        if (found.isEmpty()) {
            return "INCOMPLETE";
        }
        if (found.size() != wanted.size()) {
            return found.size() > wanted.size() ? "DUPLICATES" : "GROUP_BY_NAME";
        }
        boolean oneForNone = found.equals(
                wanted.stream().map(n -> n == 0 ? Long.valueOf(1) : n).sorted().toList());
        return oneForNone ? "COUNT_STAR" : "COUNT_ROWS";
    }

    private static String summaries(List<Long> counts) {
        return counts.size() == 1 ? "1 summary" : counts.size() + " summaries";
    }

    private static String comments(List<Long> counts) {
        int last = counts.size() - 1;
        String most = counted(counts.get(last).intValue(), "comment");
        if (counts.stream().distinct().count() == 1) {
            return last == 0 ? most : most + " each";
        }
        return counts.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", ")) + " and " + most;
    }
}
