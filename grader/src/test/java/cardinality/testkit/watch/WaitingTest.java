package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was saved runs first, and then what uses it. */
class WaitingTest {

    private final Waiting waiting =
            new Waiting(new Rubric(List.of(exercise("low", 1), exercise("other", 2), exercise("high", 3, "low"))));

    @Test
    void aSavedExerciseOvertakesAllThatWait() {
        waiting.all();
        waiting.saved("other");
        assertThat(drained()).containsExactly("other", "low", "high");
    }

    @Test
    void theExercisesThatUseASavedOneRunAfterIt() {
        waiting.saved("low");
        assertThat(drained()).containsExactly("low", "high");
        waiting.saved("high");
        assertThat(drained()).containsExactly("high");
    }

    @Test
    void noneWaitsTwice() {
        waiting.all();
        waiting.all();
        waiting.saved("low");
        waiting.remove("other");
        assertThat(drained()).containsExactly("low", "high");
    }

    private List<String> drained() {
        List<String> ids = new ArrayList<>();
        for (Optional<String> id = waiting.poll(); id.isPresent(); id = waiting.poll()) {
            ids.add(id.get());
        }
        assertThat(waiting.isEmpty()).isTrue();
        return ids;
    }

    private static ExerciseRubric exercise(String id, int order, String... buildsOn) {
        return new ExerciseRubric(id, "Title", order, List.of(), List.of(buildsOn), List.of(), List.of(), Map.of());
    }
}
