package cardinality.grader.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64})
    void everySubmissionBelongsToExactlyOneShard(int of) {
        for (String id : students(200)) {
            assertThat(IntStream.rangeClosed(1, of).filter(index -> new Shard(index, of).contains(id)))
                    .as(id)
                    .hasSize(1);
        }
    }

    @Test
    void shardsOfALargeClassHaveSimilarSizes() {
        List<String> students = students(8_000);
        for (int index = 1; index <= 8; index++) {
            assertThat(students.stream().filter(new Shard(index, 8)::contains).count())
                    .isBetween(900L, 1_100L);
        }
    }

    @Test
    void anAdditionalSubmissionDoesNotMoveOthers() {
        Shard shard = new Shard(2, 3);
        List<SubmissionPath> before = paths(students(30));
        List<SubmissionPath> after = new ArrayList<>(before);
        after.add(0, new SubmissionPath("aaron", Path.of("aaron")));
        Set<String> had = chosen(shard, before);
        Set<String> has = chosen(shard, after);
        has.remove("aaron");
        assertThat(has).isEqualTo(had).isNotEmpty();
    }

    /** Machines of one run may use different builds, so the shard of a name is part of the format. */
    @Test
    void theShardOfANameNeverChanges() {
        assertThat(new Shard(399, 1_000).contains("ada")).isTrue();
        assertThat(new Shard(118, 1_000).contains("zoë")).isTrue();
    }

    @Test
    void aShardContainsItsPositionsInTheClass() {
        List<SubmissionPath> all = paths(students(30));
        CohortShard part = CohortShard.of(new Shard(1, 4), all);
        assertThat(part.classSize()).isEqualTo(30);
        assertThat(part.positions()).isSorted().allMatch(position -> part.shard()
                .contains(all.get(position - 1).id()));
    }

    @Test
    void classesWithOtherNamesOrAnotherOrderHaveOtherDigests() {
        assertThat(List.of(
                        CohortShard.digest(List.of("ab", "c")),
                        CohortShard.digest(List.of("a", "bc")),
                        CohortShard.digest(List.of("c", "ab")),
                        CohortShard.digest(List.of("abc"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void shardsAreCountedFromOne() {
        assertThatThrownBy(() -> new Shard(0, 4)).hasMessage("there is no shard 0 of 4");
        assertThatThrownBy(() -> new Shard(5, 4)).hasMessage("there is no shard 5 of 4");
    }

    private static List<String> students(int count) {
        return IntStream.range(0, count).mapToObj("student-%05d"::formatted).toList();
    }

    private static List<SubmissionPath> paths(List<String> ids) {
        return ids.stream().map(id -> new SubmissionPath(id, Path.of(id))).toList();
    }

    private static Set<String> chosen(Shard shard, List<SubmissionPath> all) {
        Set<String> ids = new TreeSet<>();
        CohortShard.of(shard, all).chosenOf(all).forEach(submission -> ids.add(submission.id()));
        return ids;
    }
}
